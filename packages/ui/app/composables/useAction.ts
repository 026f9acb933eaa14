/** What buttons do: `doing` names what was begun last and is not done, nothing is done twice at once, and what fails is said. */
export function useAction() {
  const { notify } = useNotices()
  const { say } = useProblem()
  const doing = ref('')

  /** True when it was done. `failed` is the title of what is said otherwise. */
  async function act(name: string, failed: string, work: () => Promise<unknown>): Promise<boolean> {
    if (doing.value === name) return false
    doing.value = name
    try {
      await work()
      return true
    }
    catch (cause) {
      notify({ tone: 'fault', title: failed, text: say(cause).sentence })
      return false
    }
    finally {
      if (doing.value === name) doing.value = ''
    }
  }

  return { act, doing }
}
