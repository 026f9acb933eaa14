import { useDebounceFn } from '@vueuse/core'
import type { PaletteGroup, PaletteSearch } from '../types/palette'

interface Found { typed: string, groups: PaletteGroup[] }

const nothing: Found = { typed: '', groups: [] }

/** Looks for what is typed once the typing pauses. Only the answer to what stands there now counts. */
export function useFinding(typed: Ref<string>, search: Ref<PaletteSearch | undefined>) {
  const found = shallowRef<Found>(nothing)
  const busy = ref(false)
  const failure = shallowRef<unknown>()
  const look = useDebounceFn(find, 120)
  let turn = 0

  watch(typed, (value) => {
    turn++
    failure.value = undefined
    busy.value = value.trim() !== '' && search.value !== undefined
    if (busy.value) void look(value.trim(), turn)
    else found.value = nothing
  })

  async function find(value: string, mine: number) {
    try {
      const groups = await search.value?.(value) ?? []
      if (mine === turn) found.value = { typed: value, groups }
    }
    catch (cause) {
      if (mine === turn) failure.value = cause
    }
    finally {
      if (mine === turn) busy.value = false
    }
  }

  /** Until the answer is there, those of the last one that still fit. */
  const groups = computed(() => (typed.value.trim() === found.value.typed ? found.value.groups : found.value.groups.map(still)))

  function still(group: PaletteGroup): PaletteGroup {
    const text = typed.value.trim().toLowerCase()
    return { ...group, entries: group.entries.filter(({ label, hint = '' }) => `${label} ${hint}`.toLowerCase().includes(text)) }
  }

  return { groups, busy, failure }
}
