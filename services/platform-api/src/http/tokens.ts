// Access tokens: several issuers, several audiences, an allow-list of algorithms, keys fetched and kept.
import type { JWTPayload, JWTVerifyGetKey } from 'jose'
import { createRemoteJWKSet, decodeJwt, errors, jwtVerify } from 'jose'
import { z } from 'zod'
import { Problem } from '@dezky/runtime'

export interface Claims {
  /** By which the subject is remembered. */
  issuer: string
  subject: string
  audience: string
  expiresAt: Date
  /** 1970 when the token does not say: then it is older than anything. */
  issuedAt: Date
  /** When its person last proved who they are; null when the token does not say. */
  authenticatedAt: Date | null
  /** How they proved it, RFC 8176; null when the token does not say. */
  methods: string[] | null
  /** How the issuer calls the session in which it was given out; null when the token does not say. */
  sid: string | null
  name: string | undefined
  email: string | undefined
  emailVerified: boolean
  locale: string | undefined
  groups: string[]
}

export interface TokenVerifier {
  /** Throws a 401 problem: token_invalid, token_expired or audience_refused; or a 503 problem: issuer_unavailable. */
  verify(token: string): Promise<Claims>
}

const algorithms = ['RS256', 'PS256', 'ES256', 'EdDSA']

export interface TokenVerifierOptions {
  issuers: string[]
  audiences: string[]
  /** Where an issuer's keys come from; default: the issuer's own discovery document. */
  keysOf?: (issuer: string) => JWTVerifyGetKey
  /** By which issuer the subjects of one are remembered; default: by itself. */
  rememberedAs?: (issuer: string) => string
}

export function createTokenVerifier(
  { issuers, audiences, keysOf = discoveredKeys, rememberedAs = issuer => issuer }: TokenVerifierOptions,
): TokenVerifier {
  const keys = new Map(issuers.map(issuer => [issuer, keysOf(issuer)]))
  return {
    async verify(token) {
      const issuer = issuerOf(token)
      const getKey = keys.get(issuer)
      if (!getKey) throw refused('token_invalid', 'The token comes from an issuer that is not accepted here.')
      const { payload, protectedHeader } = await jwtVerify(token, getKey, {
        issuer, audience: audiences, algorithms, clockTolerance: 60, requiredClaims: ['exp', 'sub', 'aud'],
      }).catch(translate)
      if (!isAccessToken(protectedHeader.typ, payload)) throw refused('token_invalid', 'This is not an access token.')
      return { ...toClaims(payload, audiences), issuer: rememberedAs(issuer) }
    },
  }
}

/** Which issuer's keys to try; what the token says is believed only once one of them has verified it. */
function issuerOf(token: string): string {
  try {
    return decodeJwt(token).iss ?? ''
  }
  catch {
    throw refused('token_invalid', 'The token cannot be read.')
  }
}

/** An ID token has the same issuer and audience, but was never meant for an API. */
function isAccessToken(type: string | undefined, payload: JWTPayload): boolean {
  return type?.toLowerCase() === 'at+jwt' || typeof payload['scope'] === 'string'
}

const claimsSchema = z.object({
  iss: z.string(), sub: z.string().min(1), aud: z.union([z.string(), z.array(z.string())]),
  exp: z.number(), iat: z.number().min(0).max(8e12).default(0), email_verified: z.unknown().optional(),
  auth_time: z.number().min(0).max(8e12).optional(), amr: z.array(z.string()).optional().catch(undefined),
  sid: z.string().min(1).optional().catch(undefined),
  name: z.string().optional(), email: z.string().optional(), locale: z.string().optional(), groups: z.array(z.string()).default([]),
})

function toClaims(payload: JWTPayload, audiences: string[]): Omit<Claims, 'issuer'> {
  const parsed = claimsSchema.safeParse(payload)
  if (!parsed.success) throw refused('token_invalid', 'The token lacks what it must say.')
  const { sub, exp, iat, auth_time, amr, sid, aud, name, email, email_verified, locale, groups } = parsed.data
  const audience = [aud].flat().filter(value => audiences.includes(value))
  if (audience.length !== 1) throw refused('audience_refused', 'The token must be for exactly one surface.')
  return {
    subject: sub, audience: audience[0] ?? '', expiresAt: new Date(exp * 1000), issuedAt: new Date(iat * 1000),
    authenticatedAt: auth_time === undefined ? null : new Date(auth_time * 1000),
    methods: amr ?? null, sid: sid ?? null, name, email, emailVerified: email_verified === true, locale, groups,
  }
}

/** A key that is not known is looked for again at most once in 30 seconds, so that forged key ids cannot make us flood the issuer. */
function discoveredKeys(issuer: string): JWTVerifyGetKey {
  let found: Promise<JWTVerifyGetKey> | undefined
  return async (header, token) => {
    found ??= discover(issuer).catch((error: unknown) => {
      found = undefined
      throw error
    })
    return (await found)(header, token)
  }
}

async function discover(issuer: string): Promise<JWTVerifyGetKey> {
  const base = issuer.endsWith('/') ? issuer : `${issuer}/`
  const response = await fetch(new URL('.well-known/openid-configuration', base), { signal: AbortSignal.timeout(5000) })
  const document = z.object({ issuer: z.literal(issuer), jwks_uri: z.url() }).parse(await response.json())
  return createRemoteJWKSet(new URL(document.jwks_uri), { cooldownDuration: 30_000, cacheMaxAge: 600_000, timeoutDuration: 5000 })
}

function translate(error: unknown): never {
  if (error instanceof errors.JWTExpired) throw refused('token_expired', 'The token has expired; sign in again.')
  if (error instanceof errors.JWTClaimValidationFailed && error.claim === 'aud') {
    throw refused('audience_refused', 'The token is for another surface.')
  }
  if (!isTokensFault(error)) throw issuerUnavailable(error)
  throw refused('token_invalid', 'The token is not valid.')
}

/** Anything else comes of fetching the issuer's keys, and is no reason to sign somebody out. */
const tokensFaults = [
  errors.JWSInvalid, errors.JWSSignatureVerificationFailed, errors.JWTInvalid, errors.JWTClaimValidationFailed,
  errors.JOSEAlgNotAllowed, errors.JOSENotSupported, errors.JWKSNoMatchingKey, errors.JWKSMultipleMatchingKeys,
]

function isTokensFault(error: unknown): boolean {
  return tokensFaults.some(fault => error instanceof fault)
}

function issuerUnavailable(cause: unknown): Problem {
  return new Problem({
    code: 'issuer_unavailable', status: 503, title: 'The issuer cannot be reached', headers: { 'retry-after': '5' }, cause,
  })
}

function refused(code: string, detail: string): Problem {
  return new Problem({ code, status: 401, title: 'Not signed in', detail, headers: { 'www-authenticate': 'Bearer error="invalid_token"' } })
}
