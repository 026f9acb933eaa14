// GET /auth/session: who is signed in, for the page. Never a token. Asking keeps nobody awake: pages ask by themselves.
import type { EventHandler } from 'h3'
import type { BffConfig } from '../config/config.ts'
import type { BffContext } from '../context.ts'
import { allowOnly, answering } from '../http/answer.ts'

export type SessionAnswer =
  | { authenticated: false }
  | {
    authenticated: true
    person: { subject: string, name: string, email: string | null }
    /** ISO 8601; when the session ends if its person does nothing more. */
    expiresAt: string
    /** Where this person changes their password; null when the identity provider has no page for it. */
    passwordUrl: string | null
  }

export function sessionHandler({ log, sessions, cookies, config }: BffContext): EventHandler {
  const passwordUrl = passwordUrlOf(config)
  return answering(log, async ({ event }): Promise<SessionAnswer> => {
    allowOnly(event, 'GET')
    const session = await sessions.find(cookies.sessionSecret(event))
    if (!session) return { authenticated: false }
    const { subject, profile, idleExpiresAt } = session
    return { authenticated: true, person: { subject, ...profile }, expiresAt: idleExpiresAt.toISOString(), passwordUrl }
  })
}

/** The client is named so that the page knows which surface leads back. */
function passwordUrlOf({ issuer, passwordPath, clientId }: BffConfig): string | null {
  if (passwordPath === null) return null
  return `${issuer.replace(/\/+$/, '')}${passwordPath}?${new URLSearchParams({ client_id: clientId })}`
}
