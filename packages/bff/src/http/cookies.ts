// The surface's cookies: one for the session, one for each sign-in under way.
import { deleteCookie, type H3Event, parseCookies, setCookie } from 'h3'
import { ATTEMPT_SECONDS } from '../oidc/login-attempt.ts'

export interface Cookies {
  sessionSecret(event: H3Event): string | undefined
  setSession(event: H3Event, secret: string, maxAge: number): void
  clearSession(event: H3Event): void
  attemptCookie(name: string): string
  attempt(event: H3Event, name: string): string | undefined
  setAttempt(event: H3Event, name: string, value: string): void
  clearAttempt(event: H3Event, name: string): void
}

/** Abandoned attempts would otherwise pile up until the request's head is too large for any server. */
const ATTEMPTS_KEPT = 5

/** `__Host-` makes browsers refuse the cookie unless it is Secure, for this host alone and for every path. It needs https. */
export function createCookies(cookieName: string, publicUrl: string): Cookies {
  const secure = publicUrl.startsWith('https:')
  const session = secure ? `__Host-${cookieName}` : cookieName
  const prefix = `${session}_login_`
  const attributes = { httpOnly: true, secure, sameSite: 'lax', path: '/' } as const
  return {
    sessionSecret: event => parseCookies(event)[session],
    setSession: (event, secret, maxAge) => setCookie(event, session, secret, { ...attributes, maxAge }),
    clearSession: event => deleteCookie(event, session, attributes),
    attemptCookie: name => prefix + name,
    attempt: (event, name) => parseCookies(event)[prefix + name],
    setAttempt: (event, name, value) => {
      const older = Object.keys(parseCookies(event)).filter(cookie => cookie.startsWith(prefix))
      for (const cookie of older.slice(0, Math.max(0, older.length - ATTEMPTS_KEPT + 1))) deleteCookie(event, cookie, attributes)
      setCookie(event, prefix + name, value, { ...attributes, maxAge: ATTEMPT_SECONDS })
    },
    clearAttempt: (event, name) => deleteCookie(event, prefix + name, attributes),
  }
}
