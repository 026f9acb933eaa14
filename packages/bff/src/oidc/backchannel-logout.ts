// POST /auth/backchannel-logout: the issuer says that somebody has signed out. https://openid.net/specs/openid-connect-backchannel-1_0.html
import { type EventHandler, type H3Event, setResponseStatus } from 'h3'
import { jwtVerify } from 'jose'
import { z } from 'zod'
import type { BffContext } from '../context.ts'
import { allowOnly, answering } from '../http/answer.ts'
import { readBody } from '../http/request-body.ts'
import { deleteSessionsOf } from '../session/session.store.ts'
import { rememberLogoutToken } from './logout-token.store.ts'

const BODY_LIMIT = 64 * 1024
const CLOCK_SKEW_S = 60
const OLDEST_S = 600
const asymmetric = ['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512', 'ES256', 'ES384', 'ES512', 'EdDSA', 'Ed25519']

const logoutClaims = z.object({
  jti: z.string().min(1),
  iat: z.number(),
  // The specification asks for it, and not every issuer sends it: then the token is good until it is too old.
  exp: z.number().optional(),
  sub: z.string().min(1).optional(),
  sid: z.string().min(1).optional(),
  // A nonce would mean that an ID token is being passed off as a logout token.
  nonce: z.never().optional(),
  events: z.object({ 'http://schemas.openid.net/event/backchannel-logout': z.looseObject({}) }),
}).refine(claims => claims.sub !== undefined || claims.sid !== undefined, 'names nobody')

type LogoutClaims = z.infer<typeof logoutClaims>

/** 200 when the sessions are gone; 400 for everything else, as the specification asks. The caller is no browser: no cookie, no origin. */
export function backchannelLogoutHandler(context: BffContext): EventHandler {
  return answering(context.log, async ({ event }) => {
    allowOnly(event, 'POST')
    try {
      const claims = await verify(context, await readLogoutToken(event))
      const ended = await endSessions(context, claims)
      context.log.info({ ended }, 'signed out by the issuer')
      return ''
    }
    catch (error) {
      context.log.warn({ err: error }, 'logout token refused')
      setResponseStatus(event, 400)
      return { error: 'invalid_request', error_description: 'The logout token was not accepted.' }
    }
  })
}

async function readLogoutToken(event: H3Event): Promise<string> {
  const body = await readBody(event.node.req, BODY_LIMIT)
  return new URLSearchParams(new TextDecoder().decode(body)).get('logout_token') ?? ''
}

async function verify({ issuer, realm, clock }: BffContext, token: string): Promise<LogoutClaims> {
  const { payload } = await jwtVerify(token, await issuer.keys(), {
    issuer: realm.issuer,
    audience: realm.clientId,
    algorithms: asymmetric,
    clockTolerance: CLOCK_SKEW_S,
    maxTokenAge: OLDEST_S,
    requiredClaims: ['iat', 'jti', 'events'],
    currentDate: clock.now(),
  })
  return logoutClaims.parse(payload)
}

async function endSessions({ db, realm, streams }: BffContext, claims: LogoutClaims): Promise<number> {
  const { jti, iat, exp = iat + OLDEST_S, sub, sid } = claims
  const ids = await db.transaction().execute(async (trx) => {
    const isNew = await rememberLogoutToken(trx, realm, jti, new Date((exp + CLOCK_SKEW_S) * 1000))
    if (!isNew) throw new Error('The logout token has been used before.')
    return deleteSessionsOf(trx, realm, { subject: sub, sid })
  })
  streams.closeSoon(ids)
  return ids.length
}
