/** What the API calls a version: the ETag it last gave. */
interface Versioned {
  version: number
}

/**
 * Saves over If-Match. When somebody else was faster, nothing is lost: `theirs` is what is there now,
 * and saving again with the same wish goes over it knowingly.
 */
export function useSave<Value extends Versioned, Change>(options: {
  current: () => Value | undefined
  /** Sends the change for one version of it. */
  send: (change: Change, ifMatch: string) => Promise<Value>
  /** Reads it anew after a conflict. */
  read: () => Promise<Value | undefined>
  done: (value: Value) => void
}) {
  const { say } = useProblem()
  const saving = ref(false)
  const problem = ref('')
  const failure = shallowRef<unknown>()
  const theirs = shallowRef<Value>()

  async function save(change: Change): Promise<boolean> {
    const base = theirs.value ?? options.current()
    if (!base || saving.value) return false
    saving.value = true
    problem.value = ''
    failure.value = undefined
    try {
      options.done(await options.send(change, `"${base.version}"`))
      theirs.value = undefined
      return true
    }
    catch (cause) {
      if (cause instanceof ApiProblem && cause.status === 412) theirs.value = await options.read().catch(() => undefined)
      if (theirs.value) return false
      failure.value = cause
      problem.value = say(cause).sentence
      return false
    }
    finally {
      saving.value = false
    }
  }

  function forget() {
    theirs.value = undefined
    problem.value = ''
  }

  return { save, saving, problem, failure, theirs, forget }
}
