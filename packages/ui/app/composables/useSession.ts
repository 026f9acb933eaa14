// Who is signed in, as the app's own server knows it. The browser never sees a token.
export interface SessionPerson {
  subject: string
  name: string
  email: string | null
}

/** Times in ISO 8601, by the server's clock. */
export interface SessionTimes {
  now: string
  /** When it ends if its person does nothing more. */
  expiresAt: string
  /** When it ends whatever they do. */
  endsAt: string
}

type SessionAnswer = { authenticated: true, person: SessionPerson, accountUrl: string | null } & SessionTimes | { authenticated: false }

export function useSession() {
  const answer = useState<SessionAnswer | null>('session', () => null)
  const person = computed(() => (answer.value?.authenticated ? answer.value.person : null))
  const subject = computed(() => person.value?.subject ?? '')
  const accountUrl = computed(() => (answer.value?.authenticated ? answer.value.accountUrl : null))

  async function load() {
    answer.value ??= await $fetch<SessionAnswer>('/auth/session', { retry: 0 })
    return answer.value.authenticated
  }

  /** How much longer it lasts. Asking does not prolong it; the person saying that they are still there does. */
  async function times(stay = false): Promise<SessionTimes | null> {
    const found = await $fetch<SessionAnswer>('/auth/session', { retry: 0, method: stay ? 'POST' : 'GET' })
    return found.authenticated ? found : null
  }

  async function signOut() {
    const { location } = await $fetch<{ location: string }>('/auth/oidc/logout', { method: 'POST', retry: 0 })
    window.location.assign(location)
  }

  function forget() {
    answer.value = { authenticated: false }
  }

  return { person, subject, accountUrl, load, times, signOut, forget }
}
