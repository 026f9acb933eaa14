// What the keyboard does. Whoever registers keys has them listed under `?`; nothing of it works while somebody types, or while a
// dialog or a menu is open.
interface Shortcut {
  /** As `defineShortcuts` writes it: `g-t` one after the other, `meta_k` together. */
  on: string
  label: () => string
  /** Not given where what has the focus sees to it. */
  run?: () => unknown
  /** Also while somebody types, and whatever is open. */
  always?: boolean
}

type Place = 'everywhere' | 'goTo' | 'page'

const registered = shallowReactive(new Set<{ place: Place, shortcuts: Shortcut[] }>())
const listShown = ref(false)

export function showShortcuts() {
  listShown.value = true
}

/** Whether the list of shortcuts is open. */
export function useShortcutList() {
  return listShown
}

/** All that work at the moment, as they are shown. */
export function shortcutsOf(place: Place): { keys: string[], label: string }[] {
  return [...registered].filter(entry => entry.place === place).flatMap(({ shortcuts }) => shortcuts)
    .map(({ on, label }) => ({ keys: on.split(/[-_]/).map(key => (key.length === 1 ? key.toUpperCase() : key)), label: label() }))
}

/** For as long as whoever asks for it is there. */
export function useShortcuts(place: Place, shortcuts: Shortcut[]) {
  const entry = { place, shortcuts }
  registered.add(entry)
  onScopeDispose(() => registered.delete(entry))
}

// Heard in one place: only so is `g`, `r` not also `r`.
function heard() {
  return Object.fromEntries([...registered].flatMap(({ shortcuts }) => shortcuts).flatMap(({ on, run, always }) => {
    if (!run) return []
    return [[on, always ? { usingInput: true, handler: () => void run() } : alone(run)]]
  }))
}

/** Those of every page; and hears all that are registered. */
export function useShellShortcuts() {
  const shell = useShell()
  const text = useText()
  const { isOpen } = usePalette()

  useShortcuts('everywhere', [
    ...(shell.palette ? [{ on: 'meta_k', label: () => text('ui.palette.title'), run: toggle, always: true }] : []),
    { on: '/', label: () => text('ui.shortcuts.search'), run: focusSearch },
    { on: '?', label: () => text('ui.shortcuts.title'), run: showShortcuts },
    { on: 'escape', label: () => text('ui.shortcuts.close') },
  ])
  useShortcuts('goTo', shell.navigation.flatMap(({ entries }) => entries).flatMap(({ key, to, label }) =>
    (key ? [{ on: `g-${key}`, label: () => text(label), run: () => navigateTo(to) }] : [])))

  defineShortcuts(computed(heard))

  function toggle() {
    if (isOpen.value) isOpen.value = false
    else if (!isSomethingOpen()) isOpen.value = true
  }
}

function alone(act: () => unknown) {
  return () => {
    if (!isSomethingOpen()) void act()
  }
}

function isSomethingOpen(): boolean {
  return document.querySelector('[role="dialog"], [role="alertdialog"], [role="menu"], [role="listbox"]') !== null
}

/** The page's own, if it has one. */
function focusSearch() {
  const field = document.querySelector<HTMLElement>('[data-page-search]')
  const input = field instanceof HTMLInputElement ? field : field?.querySelector('input')
  input?.focus()
  input?.select()
}
