import { takeIntent } from '../sessions/intent'

/**
 * Something that may need a fresh sign-in: `attempt(() => request(…), state)`. Whoever was sent to sign in again and comes back
 * finds the page as it was: `resume(state)` opens the dialog once more, and they press again. `name` tells it from the page's others.
 */
export function useIntent<State = undefined>(name: string, resume: (state: State) => void) {
  const route = useRoute()
  const { subject } = useSession()
  const { notify } = useNotices()
  const text = useText()

  onMounted(() => {
    const kept = takeIntent(sessionStorage, name, { path: route.path, subject: subject.value }, Date.now())
    if (!kept) return
    notify({ tone: 'ok', title: text('ui.freshSignIn.doneTitle'), text: text('ui.freshSignIn.doneText') })
    resume(kept.state as State)
  })

  function attempt<T>(work: () => Promise<T>, ...[state]: [State] extends [undefined] ? [] : [State]): Promise<T> {
    return attempting({ name, state }, work)
  }

  return { attempt }
}
