// GET /auth/oidc/login?returnTo=/path: off to the issuer, leaving behind what the way back needs. With &maxAge=600 whoever is signed in
// proves anew who they are, for what is only done for somebody who has just done so.
import { type EventHandler, getQuery, type H3Event, sendRedirect } from 'h3'
import { randomNonce, randomPKCECodeVerifier } from 'openid-client'
import type { BffContext } from '../context.ts'
import { allowOnly, answering } from '../http/answer.ts'
import { attemptNameOf, type LoginAttempt, newState, sealAttempt } from './login-attempt.ts'
import { safeReturnTo } from './return-to.ts'

export const CALLBACK_PATH = '/auth/oidc/callback'

export function loginHandler(context: BffContext): EventHandler {
  return answering(context.log, async ({ event }) => {
    allowOnly(event, 'GET')
    const attempt = beginAttempt(context, event)
    try {
      const redirectUri = context.config.publicUrl + CALLBACK_PATH
      const url = await context.issuer.authorizationUrl({ ...attempt, redirectUri, loginHint: await knownEmail(context, event) })
      rememberAttempt(context, event, attempt)
      return await sendRedirect(event, url.href)
    }
    catch (error) {
      context.log.error({ err: error }, 'the issuer cannot be asked')
      return sendRedirect(event, '/auth/error?code=identity_unavailable')
    }
  })
}

function beginAttempt({ clock }: BffContext, event: H3Event): LoginAttempt {
  return {
    state: newState(),
    nonce: randomNonce(),
    codeVerifier: randomPKCECodeVerifier(),
    returnTo: safeReturnTo(getQuery(event).returnTo),
    maxAge: maxAgeOf(getQuery(event).maxAge),
    startedAt: clock.now().getTime(),
  }
}

/** Anything but a plain number of seconds asks for nothing. */
function maxAgeOf(value: unknown): number | null {
  return typeof value === 'string' && /^\d{1,5}$/.test(value) ? Number(value) : null
}

/** Whoever is signed in here need not write their address again. */
async function knownEmail({ sessions, cookies }: BffContext, event: H3Event): Promise<string | null> {
  const session = await sessions.find(cookies.sessionSecret(event))
  return session?.profile.email ?? null
}

function rememberAttempt({ cookies, keyring }: BffContext, event: H3Event, attempt: LoginAttempt): void {
  const name = attemptNameOf(attempt.state) ?? ''
  cookies.setAttempt(event, name, sealAttempt(keyring, cookies.attemptCookie(name), attempt))
}
