// The deployer's own accounts: it signs people in itself, and the browser has its cookie.
import type { TriedAnswer } from './sign-in-answer'

interface KnownSession {
  session: { expiresAt: string }
  user: { id: string, name: string, username?: string | null }
}

/** A session is prolonged as it is used, and ends by itself only when nobody does. */
const noEnd = '9999-01-01T00:00:00.000Z'

export const accounts: Backend = {
  api: '',
  signedOutCodes: ['token_missing', 'token_invalid'],
  pages: { signIn: '/sign-in', expired: { path: '/sign-in', query: { expired: '1' } } },
  async readSession(stay) {
    const query = stay ? {} : { disableRefresh: true }
    const found = await $fetch<KnownSession | null>('/auth/get-session', { retry: 0, timeout: 10_000, query })
    if (!found?.user) return { authenticated: false }
    const { id, name, username } = found.user
    const person = { subject: id, name, email: null, ...username ? { username } : {} }
    const times = { now: new Date().toISOString(), expiresAt: found.session.expiresAt, endsAt: noEnd }
    return { authenticated: true, person, accountUrl: null, ...times }
  },
  async signOut() {
    await $fetch('/auth/sign-out', { method: 'POST', retry: 0, body: {} })
    return '/sign-in?signedOut=1'
  },
}

export function tryPassword(username: string, password: string): Promise<TriedAnswer> {
  return ask('/auth/sign-in/username', { username: username.trim().toLowerCase(), password })
}

/** Of an authenticator app, or one of those that were kept for when it is lost. */
export function tryCode(code: string): Promise<TriedAnswer> {
  const typed = code.replaceAll(/\s/g, '')
  return /^\d{6}$/.test(typed)
    ? ask('/auth/two-factor/verify-totp', { code: typed })
    : ask('/auth/two-factor/verify-backup-code', { code: code.trim() })
}

/** Of this device, or of a phone near by. Throws where its owner calls it off. */
export async function tryPasskey(): Promise<TriedAnswer> {
  const { startAuthentication } = await import('@simplewebauthn/browser')
  type Options = Parameters<typeof startAuthentication>[0]['optionsJSON']
  const optionsJSON = await $fetch<Options>('/auth/passkey/generate-authenticate-options', { retry: 0 })
  return ask('/auth/passkey/verify-authentication', { response: await startAuthentication({ optionsJSON }) })
}

async function ask(path: string, body: object): Promise<TriedAnswer> {
  const headers = { 'content-type': 'application/json' }
  const response = await fetch(path, { method: 'POST', headers, body: JSON.stringify(body) })
  const retryAfter = response.headers.get('retry-after') ?? response.headers.get('x-retry-after')
  return { status: response.status, body: await response.json().catch(() => null), retryAfter }
}
