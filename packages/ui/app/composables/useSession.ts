// Who is signed in, as the app's own server knows it. The browser never sees a token.
export interface SessionPerson {
  name: string
  email: string | null
}

type SessionAnswer = { authenticated: true, person: SessionPerson, passwordUrl: string | null } | { authenticated: false }

export function useSession() {
  const answer = useState<SessionAnswer | null>('session', () => null)
  const person = computed(() => (answer.value?.authenticated ? answer.value.person : null))

  const passwordUrl = computed(() => (answer.value?.authenticated ? answer.value.passwordUrl : null))

  async function load() {
    answer.value ??= await $fetch<SessionAnswer>('/auth/session', { retry: 0 })
    return answer.value.authenticated
  }

  async function signOut() {
    const { location } = await $fetch<{ location: string }>('/auth/oidc/logout', { method: 'POST', retry: 0 })
    window.location.assign(location)
  }

  function forget() {
    answer.value = { authenticated: false }
  }

  return { person, passwordUrl, load, signOut, forget }
}
