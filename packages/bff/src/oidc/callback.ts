// GET /auth/oidc/callback: back from the issuer, with a code or with a reason why not.
import { type EventHandler, getRequestHeader, type H3Event, sendRedirect } from 'h3'
import type { IDToken } from 'openid-client'
import type { BffContext } from '../context.ts'
import { allowOnly, answering } from '../http/answer.ts'
import type { SignIn } from '../session/session.service.ts'
import type { AuthorizationAnswer } from './issuer.ts'
import { attemptNameOf, type LoginAttempt, openAttempt } from './login-attempt.ts'

const CLOCK_SKEW_MS = 60_000

export function callbackHandler(context: BffContext): EventHandler {
  return answering(context.log, async ({ event }) => {
    allowOnly(event, 'GET')
    const url = new URL(event.path, context.config.publicUrl)
    const attempt = takeAttempt(context, event, url)
    if (!attempt) return sendRedirect(event, await pageWithoutAttempt(context, event))
    const refusal = url.searchParams.get('error')
    if (refusal !== null) return sendRedirect(event, pageFor(refusal, url.searchParams.get('error_description')))
    return sendRedirect(event, await finish(context, event, url, attempt))
  })
}

/** An attempt is good for one callback, whatever comes of it. */
function takeAttempt({ cookies, keyring, clock }: BffContext, event: H3Event, url: URL): LoginAttempt | null {
  const state = url.searchParams.get('state')
  const name = attemptNameOf(state)
  if (!name) return null
  const attempt = openAttempt(keyring, cookies.attemptCookie(name), cookies.attempt(event, name), clock.now())
  cookies.clearAttempt(event, name)
  return attempt?.state === state ? attempt : null
}

/** Going back in the history leads here too: who is signed in already need not be told that something expired. */
async function pageWithoutAttempt({ sessions, cookies }: BffContext, event: H3Event): Promise<string> {
  return await sessions.find(cookies.sessionSecret(event)) ? '/' : '/auth/expired'
}

async function finish(context: BffContext, event: H3Event, url: URL, attempt: LoginAttempt): Promise<string> {
  const { issuer, log, cookies, sessions, realm } = context
  const answer = await issuer.exchange(url, attempt).catch((error: unknown) => {
    log.warn({ err: error }, 'the issuer\'s answer was not accepted')
    return null
  })
  if (!answer || !isAnew(attempt, answer)) return '/auth/error?code=sign_in_failed'
  const secret = await sessions.begin(signInFrom(answer, getRequestHeader(event, 'user-agent')), cookies.sessionSecret(event))
  cookies.setSession(event, secret, realm.lifetimes().absoluteSeconds)
  return attempt.returnTo
}

/** What the issuer remembered from before it was asked is not the proof that was asked for. Two clocks never agree to the second. */
function isAnew({ maxAge, startedAt }: LoginAttempt, { claims }: AuthorizationAnswer): boolean {
  return maxAge === null || (claims.auth_time ?? 0) * 1000 >= startedAt - CLOCK_SKEW_MS
}

function signInFrom({ claims, tokens, accessExpiresAt }: AuthorizationAnswer, userAgent = ''): SignIn {
  return {
    subject: claims.sub,
    sid: text(claims.sid),
    profile: { name: text(claims.name) ?? text(claims.email) ?? claims.sub, email: text(claims.email) },
    tokens,
    accessExpiresAt,
    authTime: typeof claims.auth_time === 'number' ? new Date(claims.auth_time * 1000) : null,
    acr: text(claims.acr),
    amr: Array.isArray(claims.amr) ? claims.amr.filter(method => typeof method === 'string') : [],
    userAgent,
  }
}

function text(claim: IDToken[string]): string | null {
  return typeof claim === 'string' && claim !== '' ? claim : null
}

/** OpenID Connect has no code of its own for an account that may not sign in: issuers say access_denied and give the reason in words. */
function pageFor(error: string, description: string | null): string {
  if (error === 'access_denied' && /disabled|inactive/i.test(description ?? '')) return '/auth/disabled'
  return `/auth/error?code=${/^[a-z_]{1,40}$/.test(error) ? error : 'sign_in_failed'}`
}
