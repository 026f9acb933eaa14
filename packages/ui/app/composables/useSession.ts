// Who is signed in, as the server knows it.
import type { SessionAnswer, SessionTimes } from '../backend/session-answer'

export function useSession() {
  const backend = useBackend()
  const answer = useState<SessionAnswer | null>('session', () => null)
  const person = computed(() => (answer.value?.authenticated ? answer.value.person : null))
  const subject = computed(() => person.value?.subject ?? '')
  const accountUrl = computed(() => (answer.value?.authenticated ? answer.value.accountUrl : null))

  async function load() {
    answer.value ??= await backend.readSession(false)
    return answer.value.authenticated
  }

  /** How much longer it lasts. Asking does not prolong it; the person saying that they are still there does. */
  async function times(stay = false): Promise<SessionTimes | null> {
    const found = await backend.readSession(stay)
    return found.authenticated ? found : null
  }

  async function signOut() {
    window.location.assign(await backend.signOut())
  }

  function forget() {
    answer.value = { authenticated: false }
  }

  /** Somebody has just signed in. */
  function renew() {
    answer.value = null
    return load()
  }

  return { person, subject, accountUrl, load, times, signOut, forget, renew }
}
