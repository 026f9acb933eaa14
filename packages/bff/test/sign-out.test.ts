import type { ServerResponse } from 'node:http'
import { generateKeyPair, SignJWT } from 'jose'
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { type Browser, json } from './browser.ts'
import { signIn, startWorld, type World } from './surface.ts'

let world: World
beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world[Symbol.asyncDispose]())

const at = (path: string) => `${world.surface.url}${path}`
const isSignedIn = async (browser: Browser) => (await json(await browser.fetch(at('/auth/session')))).authenticated
const sidOf = async (subject: string) =>
  (await world.database.db.selectFrom('sessions').select('sid').where('subject', '=', subject).executeTakeFirstOrThrow()).sid!

describe('signing out', () => {
  it('ends the session here, forgets the cookie and leads to the issuer, which leads back', async () => {
    const browser = await signIn(world)
    const cookie = browser.cookieHeader(world.surface.url)
    const response = await browser.fetch(at('/auth/oidc/logout'), { method: 'POST' })
    const { location } = await json(response)
    expect(response.status).toBe(200)
    const url = new URL(location ?? '')
    expect([url.origin, url.pathname]).toEqual([world.issuer.url, '/session/end'])
    expect(Object.fromEntries(url.searchParams)).toEqual({
      id_token_hint: expect.any(String), post_logout_redirect_uri: at('/auth/signed-out'), client_id: 'dezky-portal',
    })
    expect(browser.cookieHeader(world.surface.url)).toBe('')
    expect(await (await fetch(at('/auth/session'), { headers: { cookie } })).json()).toEqual({ authenticated: false })
  })

  it('takes the refresh token back at the issuer', async () => {
    const browser = await signIn(world, 'revoker')
    const revoked = vi.fn()
    world.issuer.provider.on('grant.revoked', revoked)
    await browser.fetch(at('/auth/oidc/logout'), { method: 'POST' })
    await vi.waitFor(() => expect(revoked).toHaveBeenCalled())
  })

  it('without a session just leads to the page that says so', async () => {
    const response = await fetch(at('/auth/oidc/logout'), { method: 'POST', headers: { 'sec-fetch-site': 'same-origin' } })
    expect(await response.json()).toEqual({ location: '/auth/signed-out' })
  })

  it('cannot be done to somebody by another site, nor by a link', async () => {
    const browser = await signIn(world)
    const foreign = await browser.fetch(at('/auth/oidc/logout'), { method: 'POST', headers: { 'sec-fetch-site': 'cross-site' } })
    expect([foreign.status, (await json(foreign)).code]).toEqual([403, 'csrf_rejected'])
    const link = await browser.fetch(at('/auth/oidc/logout'))
    expect([link.status, link.headers.get('allow')]).toEqual([405, 'POST'])
    expect(await isSignedIn(browser)).toBe(true)
  })
})

describe('a logout token', () => {
  const event = { 'http://schemas.openid.net/event/backchannel-logout': {} }
  let browser: Browser
  let number = 0
  const person = () => `logged-out-${number}`
  beforeEach(async () => {
    number++
    browser = await signIn(world, person())
  })

  const now = () => Math.floor(Date.now() / 1000)
  const claims = (more: Record<string, unknown> = {}) => ({
    iss: world.issuer.url, aud: 'dezky-portal', sub: person(), events: event,
    iat: now(), exp: now() + 120, jti: crypto.randomUUID(), ...more,
  })
  const send = (token: string) =>
    fetch(at('/auth/backchannel-logout'), { method: 'POST', body: new URLSearchParams({ logout_token: token }) })

  it('arrives from the issuer itself when the person signs out there', async () => {
    const form = await browser.open(`${world.issuer.url}/session/end`)
    const xsrf = /name="xsrf" value="([^"]+)"/.exec(form.text)![1]!
    await browser.fetch(`${world.issuer.url}/session/end/confirm`, { method: 'POST', body: new URLSearchParams({ xsrf, logout: 'yes' }) })
    await vi.waitFor(async () => expect(await isSignedIn(browser)).toBe(false))
  })

  it('with sub ends all of that person\'s sessions and nobody else\'s', async () => {
    const elsewhere = await signIn(world, person())
    const bystander = await signIn(world, 'bystander')
    const response = await send(await world.issuer.logoutToken(claims()))
    expect([response.status, response.headers.get('cache-control'), await response.text()]).toEqual([200, 'no-store', ''])
    expect(await Promise.all([browser, elsewhere, bystander].map(isSignedIn))).toEqual([false, false, true])
  })

  it('with sid ends that one session', async () => {
    const sid = await sidOf(person())
    const elsewhere = await signIn(world, person())
    expect((await send(await world.issuer.logoutToken(claims({ sid, sub: undefined })))).status).toBe(200)
    expect(await Promise.all([browser, elsewhere].map(isSignedIn))).toEqual([false, true])
  })

  it('lets an open page hear why, and ends its stream then', async () => {
    const streaming = await world.replica({ tuning: { streamCheckMs: 50, streamLingerMs: 1_000 } })
    const platform = Promise.withResolvers<ServerResponse>()
    world.platform.on['/v1/events'] = (_request, response) => {
      response.writeHead(200, { 'content-type': 'text/event-stream' }).write(': hello\n\n')
      platform.resolve(response)
    }
    const headers = { cookie: browser.cookieHeader(world.surface.url), accept: 'text/event-stream' }
    const reader = (await fetch(`${streaming.url}/api/v1/events`, { headers })).body!.getReader()
    await reader.read()
    await send(await world.issuer.logoutToken(claims()))
    expect(await isSignedIn(browser)).toBe(false)
    const answer = await platform.promise
    answer.write('data: why\n\n')
    expect(new TextDecoder().decode((await reader.read()).value)).toBe('data: why\n\n')
    expect(await reader.read()).toEqual({ done: true, value: undefined })
  })

  it.each([['', {}], [', also when it does not say how long it is good', { exp: undefined }]])('counts once%s', async (_, more) => {
    const token = await world.issuer.logoutToken(claims(more))
    expect((await send(token)).status).toBe(200)
    await signIn(world, person(), browser)
    expect((await send(token)).status).toBe(400)
    expect(await isSignedIn(browser)).toBe(true)
  })

  it('counts once even when it arrives many times at once', async () => {
    const token = await world.issuer.logoutToken(claims())
    const statuses = await Promise.all(Array.from({ length: 8 }, async () => (await send(token)).status))
    expect(statuses.toSorted()).toEqual([200, 400, 400, 400, 400, 400, 400, 400])
  })

  it.each<[string, Record<string, unknown>, Record<string, unknown>?]>([
    ['for another client', { aud: 'dezky-operator' }],
    ['from another issuer', { iss: 'https://evil.example' }],
    ['that has expired', { iat: now() - 400, exp: now() - 200 }],
    ['that is too old, whatever it says of its end', { iat: now() - 3_600, exp: now() + 3_600 }],
    ['from the future', { iat: now() + 300, exp: now() + 400 }],
    ['without iat', { iat: undefined }],
    ['that is too old, and says nothing of its end', { iat: now() - 700, exp: undefined }],
    ['without jti', { jti: undefined }],
    ['without events', { events: undefined }],
    ['with another event', { events: { 'http://example.org/other': {} } }],
    ['with an event that is no object', { events: { 'http://schemas.openid.net/event/backchannel-logout': true } }],
    ['that names nobody', { sub: undefined }],
    ['that is an ID token in disguise', { nonce: 'n' }],
    ['signed by an unknown key', {}, { kid: 'other' }],
  ])('%s is refused', async (_name, wrong, header) => {
    const response = await send(await world.issuer.logoutToken(claims(wrong), header))
    expect([response.status, response.headers.get('cache-control')]).toEqual([400, 'no-store'])
    expect(await isSignedIn(browser)).toBe(true)
  })

  it('signed by somebody else is refused, and so is one that is not signed or signed with what is public', async () => {
    const { privateKey } = await generateKeyPair('RS256')
    const forged = await new SignJWT(claims()).setProtectedHeader({ alg: 'RS256', kid: 'test' }).sign(privateKey)
    const known = new TextEncoder().encode('public'.repeat(8))
    const symmetric = await new SignJWT(claims()).setProtectedHeader({ alg: 'HS256', kid: 'test' }).sign(known)
    const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')
    const unsigned = `${encode({ alg: 'none' })}.${encode(claims())}.`
    for (const token of [forged, symmetric, unsigned, 'nonsense', '']) expect((await send(token)).status).toBe(400)
    expect((await fetch(at('/auth/backchannel-logout'), { method: 'POST' })).status).toBe(400)
    expect((await fetch(at('/auth/backchannel-logout'))).status).toBe(405)
    expect(await isSignedIn(browser)).toBe(true)
  })
})
