import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startWorld, type World } from './world.ts'

let world: World
const alice = { email: 'alice@acme.test', password: 'correct horse battery' }

beforeAll(async () => {
  world = await startWorld()
  await world.person({ name: 'Alice Ager', ...alice })
})
afterAll(() => world[Symbol.asyncDispose]())

interface Listed { sessions: { id: string, clients: string[], userAgent: string | null }[] }

describe('signing out', () => {
  test('at one surface signs out of all, tells them, and returns', async () => {
    const browser = world.browser()
    const portal = await world.portal.signIn(browser, alice)
    const operator = await world.operatorApp.signIn(browser)
    const [before, operatorBefore] = [world.portal.logouts.length, world.operatorApp.logouts.length]

    const page = await browser.open(world.portal.signOutUrl(portal.id_token ?? ''))
    expect(page.text).toContain('data-at-once')
    const left = await browser.submit(page, { logout: 'yes' })
    expect(left.location).toBe(`${world.portal.url}/auth/signed-out?state=after`)

    const token = await world.operatorApp.verify(world.operatorApp.logouts[operatorBefore] ?? '')
    expect(token).toMatchObject({
      sub: portal.claims()?.sub, sid: operator.claims()?.sid, events: { 'http://schemas.openid.net/event/backchannel-logout': {} },
    })
    expect(token).not.toHaveProperty('nonce')
    expect(world.portal.loggedOut.slice(before)).toMatchObject([{ sid: portal.claims()?.sid }])
    await expect(world.portal.refresh(portal.refresh_token ?? '')).rejects.toMatchObject({ error: 'invalid_grant' })
    await expect(world.operatorApp.refresh(operator.refresh_token ?? '')).rejects.toMatchObject({ error: 'invalid_grant' })
    expect((await browser.open((await world.portal.request()).url)).text).toContain('name="password"')
  })

  test('without a hint asks first, and staying is possible', async () => {
    const browser = world.browser()
    const tokens = await world.portal.signIn(browser, alice)
    const page = await browser.open('/session/end')
    expect(page.text).toContain('Sign out?')
    expect(page.text).toContain(alice.email)
    expect(page.text).not.toContain('data-at-once')
    await browser.submit(page, {})
    await world.portal.refresh(tokens.refresh_token ?? '')
    const left = await browser.submit(await browser.open('/session/end'), { logout: 'yes' })
    expect(left.text).toContain('You are signed out')
  })

  test('with a hint for somebody else asks first', async () => {
    const bob = { email: 'bob@acme.test', password: 'a spoonful of sugar' }
    await world.person({ name: 'Bob', ...bob })
    const bobs = await world.portal.signIn(world.browser(), bob)
    const browser = world.browser()
    await world.portal.signIn(browser, alice)
    expect((await browser.open(world.portal.signOutUrl(bobs.id_token ?? ''))).text).not.toContain('data-at-once')
  })

  test('returns to no address that is not registered', async () => {
    const browser = world.browser()
    const tokens = await world.portal.signIn(browser, alice)
    const page = await browser.open(world.portal.signOutUrl(tokens.id_token ?? '', { post_logout_redirect_uri: 'https://evil.test/' }))
    expect(page).toMatchObject({ status: 400, location: null })
  })

  test('cannot be forced by another site', async () => {
    const browser = world.browser()
    await world.portal.signIn(browser, alice)
    const forged = await browser.post('/session/end/confirm', { logout: 'yes', xsrf: 'guess' }, { crossSite: true })
    expect(forged.status).toBe(400)
    await world.portal.signIn(browser)
  })

  test('succeeds although a surface does not answer well', async () => {
    const browser = world.browser()
    const tokens = await world.portal.signIn(browser, alice)
    world.portal.logoutStatus = 500
    const left = await browser.submit(await browser.open(world.portal.signOutUrl(tokens.id_token ?? '')), { logout: 'yes' })
    world.portal.logoutStatus = 200
    expect(left.location).toContain('/auth/signed-out')
    expect(world.logged()).toContain('did not take a back-channel logout')
  })

  test('of one browser, by an administrator, ends it at its surfaces and no other', async () => {
    const frida = { email: 'frida@acme.test', password: 'three coins, two wells' }
    const id = await world.person({ name: 'Frida', ...frida })
    const [one, two] = [world.browser(), world.browser()]
    const first = await world.portal.signIn(one, frida)
    const second = await world.portal.signIn(two, frida)
    const listed = async () => (await world.admin('GET', `/people/${id}/sessions`)).body as Listed
    const atPortal = async () => (await listed()).sessions.filter(({ clients }) => clients.includes('dezky-portal'))
    await expect.poll(async () => (await atPortal()).map(({ userAgent }) => userAgent)).toEqual(['node', 'node'])
    const before = world.portal.logouts.length
    const [older] = await atPortal()
    expect((await world.admin('DELETE', `/people/${id}/sessions/${older?.id}`)).status).toBe(204)
    expect((await listed()).sessions.map(({ id }) => id)).not.toContain(older?.id)
    const ended = (await Promise.all(world.portal.logouts.slice(before).map(token => world.portal.verify(token)))).map(({ sid }) => sid)
    expect(ended).toHaveLength(1)
    const [gone, kept] = ended[0] === first.claims()?.sid ? [first, second] : [second, first]
    await expect(world.portal.refresh(gone.refresh_token ?? '')).rejects.toMatchObject({ error: 'invalid_grant' })
    await world.portal.refresh(kept.refresh_token ?? '')
  })

  test('everywhere, by an administrator, ends every browser\'s session', async () => {
    const erin = { email: 'erin@acme.test', password: 'three coins, one well' }
    await world.person({ name: 'Erin', ...erin })
    const [one, two] = [world.browser(), world.browser()]
    const first = await world.portal.signIn(one, erin)
    const second = await world.portal.signIn(two, erin)
    const before = world.portal.logouts.length
    expect((await world.admin('POST', `/people/${first.claims()?.sub}/sign-out`)).status).toBe(204)
    const sessions = [first, second].map(tokens => tokens.claims()?.sid)
    expect(new Set(world.portal.loggedOut.slice(before).map(({ sid }) => sid))).toEqual(new Set(sessions))
    for (const browser of [one, two]) expect((await browser.open((await world.portal.request()).url)).text).toContain('name="password"')
    await expect(world.portal.refresh(second.refresh_token ?? '')).rejects.toMatchObject({ error: 'invalid_grant' })
  })
})
