// GET /auth/oidc/login?returnTo=/path: off to the issuer, leaving behind what the way back needs.
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
      const url = await context.issuer.authorizationUrl({ ...attempt, redirectUri: context.config.publicUrl + CALLBACK_PATH })
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
    startedAt: clock.now().getTime(),
  }
}

function rememberAttempt({ cookies, keyring }: BffContext, event: H3Event, attempt: LoginAttempt): void {
  const name = attemptNameOf(attempt.state) ?? ''
  cookies.setAttempt(event, name, sealAttempt(keyring, cookies.attemptCookie(name), attempt))
}
