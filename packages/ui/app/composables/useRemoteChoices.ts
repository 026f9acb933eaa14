import { useDebounceFn } from '@vueuse/core'

export interface RemoteChoice {
  value: string
  label: string
  description?: string
}

export type FindChoices = (search: string) => Promise<RemoteChoice[]>

/** Some of very many, found by typing: the server is asked once the typing pauses, and only the newest question counts. */
export function useRemoteChoices(find: () => FindChoices | undefined) {
  const search = ref('')
  const choices = shallowRef<RemoteChoice[]>([])
  const asking = ref(false)
  const failed = ref(false)
  let turn = 0

  async function look() {
    const mine = ++turn
    asking.value = true
    failed.value = false
    const found = await find()?.(search.value.trim()).catch(() => undefined)
    if (mine !== turn) return
    choices.value = found ?? []
    failed.value = found === undefined
    asking.value = false
  }

  watch(search, useDebounceFn(look, 150))

  /** With those that are offered before anything is typed. */
  function among(offered: readonly RemoteChoice[]): RemoteChoice[] {
    if (search.value.trim()) return choices.value
    return [...offered, ...choices.value.filter(({ value }) => !offered.some(choice => choice.value === value))]
  }

  return { search, choices, asking, failed, look, among }
}
