// What cannot be taken back is refused to whoever signed in a while ago. Here they are told, sent to sign in again, and brought back
// to this page with what they were about to do; it is done only when they press once more.
import { LazyFreshSignInDialog } from '#components'
import { type Intent, keepIntent } from '../sessions/intent'

let underway: Intent | null = null

/** While `work` runs, `intent` is what is remembered should it need a fresh sign-in. */
export async function attempting<T>(intent: Intent | null, work: () => Promise<T>): Promise<T> {
  underway = intent
  try {
    return await work()
  }
  finally {
    underway = null
  }
}

export function useFreshSignIn() {
  const overlay = useOverlay()
  const router = useRouter()
  const { subject } = useSession()

  /** Never comes back when they go to sign in: the page is left. Throws the refusal when they would rather not. */
  async function offer(refusal: ApiProblem): Promise<never> {
    const intent = underway
    const goes = await overlay.create(LazyFreshSignInDialog, { destroyOnClose: true }).open({ seconds: refusal.maxAge ?? 600 }).result
    if (goes !== true) throw refusal
    const { path, fullPath } = router.currentRoute.value
    if (intent) keepIntent(sessionStorage, intent, { path, subject: subject.value }, Date.now())
    window.location.assign(signInAnew(fullPath, refusal.maxAge ?? 600))
    return new Promise(() => undefined)
  }

  return { offer }
}

/** Where whoever is signed in proves it anew and comes back to `path`. */
export function signInAnew(path: string, maxAge: number): string {
  return `/auth/oidc/login?${new URLSearchParams({ returnTo: path, maxAge: String(maxAge) })}`
}
