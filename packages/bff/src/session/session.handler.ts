// GET /auth/session: who is signed in, for the page. Never a token. Asking keeps nobody awake: pages ask by themselves.
// POST is the person saying that they are still there.
import type { EventHandler } from 'h3'
import type { BffConfig } from '../config/config.ts'
import type { BffContext } from '../context.ts'
import { allowOnly, answering } from '../http/answer.ts'
import { refuseOtherOrigins } from '../http/own-page.ts'

export type SessionAnswer =
  | { authenticated: false }
  | {
    authenticated: true
    person: { subject: string, name: string, email: string | null }
    /** ISO 8601; the page's own clock may be another. */
    now: string
    /** ISO 8601; when the session ends if its person does nothing more. */
    expiresAt: string
    /** ISO 8601; when it ends whatever they do. */
    endsAt: string
    /** Where this person looks after their password and second factors; null when the identity provider has no page for it. */
    accountUrl: string | null
  }

export function sessionHandler({ log, sessions, cookies, config, clock }: BffContext): EventHandler {
  const accountUrl = accountUrlOf(config)
  return answering(log, async ({ event }): Promise<SessionAnswer> => {
    const isStaying = event.method === 'POST'
    if (!isStaying) allowOnly(event, 'GET')
    refuseOtherOrigins(event, config.publicUrl)
    const found = await sessions.find(cookies.sessionSecret(event))
    if (!found) return { authenticated: false }
    const { subject, profile, idleExpiresAt, absoluteExpiresAt } = isStaying ? await sessions.keepAwake(found) : found
    return {
      authenticated: true, person: { subject, ...profile }, now: clock.now().toISOString(),
      expiresAt: idleExpiresAt.toISOString(), endsAt: absoluteExpiresAt.toISOString(), accountUrl,
    }
  })
}

/** The client is named so that the page knows which surface leads back. */
function accountUrlOf({ issuer, accountPath, clientId }: BffConfig): string | null {
  if (accountPath === null) return null
  return `${issuer.replace(/\/+$/, '')}${accountPath}?${new URLSearchParams({ client_id: clientId })}`
}
