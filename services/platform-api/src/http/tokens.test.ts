import { createLocalJWKSet, errors, exportJWK, exportSPKI, generateKeyPair, SignJWT, UnsecuredJWT } from 'jose'
import { beforeAll, describe, expect, it } from 'vitest'
import type { TokenVerifier } from './tokens.ts'
import { createTokenVerifier } from './tokens.ts'

const issuer = 'https://identity.example'
const other = 'https://other.example'
let keys: Awaited<ReturnType<typeof generateKeyPair>>
let verifier: TokenVerifier

beforeAll(async () => {
  keys = await generateKeyPair('RS256', { extractable: true })
  const jwks = createLocalJWKSet({ keys: [{ ...await exportJWK(keys.publicKey), kid: 'k1', alg: 'RS256', use: 'sig' }] })
  verifier = createTokenVerifier({ issuers: [issuer, other], audiences: ['dezky-portal', 'dezky-operator'], keysOf: () => jwks })
})

function token(claims: Record<string, unknown> = {}, header: Record<string, string> = {}) {
  const now = Math.floor(Date.now() / 1000)
  return new SignJWT({ iss: issuer, sub: 'p1', aud: 'dezky-portal', exp: now + 600, groups: ['g'], email: 'a@b.example', ...claims })
    .setProtectedHeader({ alg: 'RS256', kid: 'k1', typ: 'at+jwt', ...header }).sign(keys.privateKey)
}

const inSeconds = (seconds: number) => Math.floor(Date.now() / 1000) + seconds
const plainClaims = { iss: issuer, sub: 'p1', aud: 'dezky-portal' }

function withPayload(signed: string, payload: object): string {
  const [header, , signature] = signed.split('.')
  return [header, Buffer.from(JSON.stringify(payload)).toString('base64url'), signature].join('.')
}

describe('access tokens', () => {
  it('are accepted from every configured issuer, with what they say', async () => {
    expect(await verifier.verify(await token())).toMatchObject({ issuer, subject: 'p1', audience: 'dezky-portal', groups: ['g'] })
    const elsewhere = await token({ iss: other, aud: ['dezky-operator'] })
    expect(await verifier.verify(elsewhere)).toMatchObject({ issuer: other, audience: 'dezky-operator' })
  })

  it.each<[string, () => Promise<string> | string, string]>([
    ['another issuer', () => token({ iss: 'https://evil.example' }), 'token_invalid'],
    ['another audience', () => token({ aud: 'somebody-else' }), 'audience_refused'],
    ['no audience', () => token({ aud: undefined }), 'audience_refused'],
    ['both surfaces at once', () => token({ aud: ['dezky-portal', 'dezky-operator'] }), 'audience_refused'],
    ['an expiry in the past', () => token({ exp: inSeconds(-120) }), 'token_expired'],
    ['no expiry', () => token({ exp: undefined }), 'token_invalid'],
    ['a start in the future', () => token({ nbf: inSeconds(600) }), 'token_invalid'],
    ['no subject', () => token({ sub: undefined }), 'token_invalid'],
    ['a key nobody knows', () => token({}, { kid: 'k2' }), 'token_invalid'],
    ['the type of an ID token', () => token({ nonce: 'n' }, { typ: 'JWT' }), 'token_invalid'],
    ['no signature', () => new UnsecuredJWT(plainClaims).setExpirationTime('10m').encode(), 'token_invalid'],
    ['a changed payload', async () => withPayload(await token(), { ...plainClaims, sub: 'p2', exp: inSeconds(60) }), 'token_invalid'],
    ['no shape at all', () => 'not-a-token', 'token_invalid'],
  ])('are refused with %s', async (_, make, code) => {
    await expect(verifier.verify(await make())).rejects.toMatchObject({ code, status: 401 })
  })

  it('are refused when signed with the public key as if it were a shared secret', async () => {
    const secret = new TextEncoder().encode(await exportSPKI(keys.publicKey))
    const forged = await new SignJWT({ iss: issuer, sub: 'p1', aud: 'dezky-operator' }).setExpirationTime('10m')
      .setProtectedHeader({ alg: 'HS256', kid: 'k1', typ: 'at+jwt' }).sign(secret)
    await expect(verifier.verify(forged)).rejects.toMatchObject({ code: 'token_invalid' })
  })

  it.each<[string, Error]>([
    ['do not come in time', new errors.JWKSTimeout()],
    ['come with a status of 500', new errors.JOSEError('Expected 200 OK from the JSON Web Key Set HTTP response')],
    ['are no key set', new errors.JWKSInvalid()],
    ['hold a key that is none', new errors.JWKInvalid()],
    ['cannot be fetched', new TypeError('fetch failed')],
    ['are garbage', new SyntaxError('Unexpected token')],
  ])('are neither accepted nor refused while the issuer\'s keys %s', async (_, error) => {
    const keysOf = () => () => Promise.reject(error)
    const waiting = createTokenVerifier({ issuers: [issuer], audiences: ['dezky-portal'], keysOf })
    await expect(waiting.verify(await token())).rejects.toMatchObject({
      status: 503, code: 'issuer_unavailable', headers: { 'retry-after': '5' },
    })
  })

  it('say nothing that could be replayed when they are refused', async () => {
    const refused = await token({ aud: 'somebody-else' })
    const error = await verifier.verify(refused).catch((caught: unknown) => caught)
    expect(JSON.stringify(error, Object.getOwnPropertyNames(error))).not.toContain(refused.split('.')[2])
  })
})
