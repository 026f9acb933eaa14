// One palette for the whole app; whatever is on the screen may add to it.
import type { PaletteGroup, PaletteSearch } from '../types/palette'

const isOpen = ref(false)
const sources = shallowReactive(new Set<() => PaletteGroup[]>())
const search = shallowRef<PaletteSearch>()

export function usePalette() {
  const shell = useShellPalette()
  const groups = computed(() => joined([...shell.pages.value, ...[...sources].flatMap(source => source()), ...shell.actions.value]))
  return { isOpen, groups, search }
}

/** Offered in the palette for as long as the component lives that says so; groups of one name become one. */
export function usePaletteGroups(groups: () => PaletteGroup[]) {
  sources.add(groups)
  onScopeDispose(() => sources.delete(groups))
}

/** How what is typed is looked for beyond what the palette offers by itself. */
export function usePaletteSearch(find: PaletteSearch) {
  search.value = find
  onScopeDispose(() => {
    if (search.value === find) search.value = undefined
  })
}

function joined(groups: PaletteGroup[]): PaletteGroup[] {
  const byId = new Map<string, PaletteGroup>()
  for (const group of groups) {
    const known = byId.get(group.id)
    byId.set(group.id, known ? { ...known, entries: [...known.entries, ...group.entries] } : group)
  }
  return [...byId.values()]
}
