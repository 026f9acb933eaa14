import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import type { Browser, Visited } from './browser.ts'
import { givePassword, recoveryCodesIn, type Somebody, somebody } from './second-factor-steps.ts'
import { type Behaviour, optionsIn, SoftPasskey } from './soft-passkey.ts'
import { startWorld, type World } from './world.ts'

let world: World

beforeAll(async () => {
  world = await startWorld({ mail: true })
})
afterAll(() => world[Symbol.asyncDispose]())

async function register(browser: Browser, passkey: SoftPasskey, name = 'Phone', behaviour: Behaviour = {}): Promise<Visited> {
  const page = await browser.open('/account/passkeys/new')
  return browser.submit(page, { name, passkey: passkey.create(page, behaviour) })
}

async function withPasskey(options: { synced?: boolean } = {}) {
  const person = await somebody(world)
  const browser = world.browser()
  await world.portal.signIn(browser, person)
  const passkey = new SoftPasskey(world.issuer, options)
  const codes = recoveryCodesIn(await register(browser, passkey))
  return { person, browser, passkey, codes }
}

/** Without name or password. */
async function signIn(browser: Browser, passkey: SoftPasskey, behaviour: Behaviour = {}) {
  const request = await world.portal.request()
  const page = await browser.open(request.url)
  const answer = passkey.use(page, behaviour)
  return { request, page, answer, arrived: await browser.follow(await browser.post(page.url, { passkey: answer })) }
}

describe('a passkey', () => {
  test('is made with user verification, discoverable, for the host of the issuer; several can be, each with a name', async () => {
    const { person, browser, codes } = await withPasskey()
    expect(codes).toHaveLength(10)
    const page = await browser.open('/account/passkeys/new')
    expect(page.text).toContain('residentKey&quot;:&quot;required')
    expect(page.text).toContain('userVerification&quot;:&quot;required')
    expect(page.text).toContain('&quot;id&quot;:&quot;localhost')
    const second = await register(browser, new SoftPasskey(world.issuer), 'Annas nøgle & ring')
    expect(recoveryCodesIn(second)).toEqual([])
    expect(second.text).toContain('Annas nøgle &amp; ring')
    expect((await world.admin('GET', `/people/${person.id}`)).body).toMatchObject({ secondFactor: true })
  })

  test.each<[string, Behaviour]>([
    ['without user verification', { verifies: false }], ['made on another site', { origin: 'https://evil.test' }],
  ])('%s is not taken', async (_, behaviour) => {
    const person = await somebody(world)
    const browser = world.browser()
    await world.portal.signIn(browser, person)
    expect(await register(browser, new SoftPasskey(world.issuer), 'Phone', behaviour)).toMatchObject({ status: 422 })
    expect((await world.admin('GET', `/people/${person.id}`)).body).toMatchObject({ secondFactor: false })
  })

  test('of one person cannot become another\'s, and an answer is good once', async () => {
    const { passkey } = await withPasskey()
    const browser = world.browser()
    await world.portal.signIn(browser, await somebody(world))
    expect(await register(browser, passkey)).toMatchObject({ status: 422 })
    const page = await browser.open('/account/passkeys/new')
    const answer = new SoftPasskey(world.issuer).create(page)
    expect(recoveryCodesIn(await browser.submit(page, { name: 'A', passkey: answer }))).toHaveLength(10)
    expect(await browser.submit(page, { name: 'B', passkey: answer })).toMatchObject({ status: 422 })
  })

  test('is renamed and removed', async () => {
    const { person, browser, passkey } = await withPasskey()
    const at = `/account/passkeys/${passkey.id.toString('base64url')}`
    expect((await browser.follow(await browser.post(at, { name: 'Yellow key' }))).text).toContain('Yellow key')
    expect((await browser.post(at, { name: '' })).status).toBe(422)
    expect((await browser.follow(await browser.post(at, { remove: 'yes' }))).text).toContain('The passkey is removed.')
    expect((await signIn(world.browser(), passkey)).arrived).toMatchObject({ status: 422 })
    expect((await world.portal.signIn(world.browser(), person)).claims()).toMatchObject({ amr: ['pwd'] })
  })

  test('is nobody else\'s to rename or remove', async () => {
    const { person, passkey } = await withPasskey()
    const browser = world.browser()
    await world.portal.signIn(browser, await somebody(world))
    const at = `/account/passkeys/${passkey.id.toString('base64url')}`
    await browser.post(at, { remove: 'yes' })
    await browser.post(at, { name: 'Mine' })
    const row = await world.database.db.selectFrom('passkeys').select('name').where('person_id', '=', person.id).executeTakeFirst()
    expect(row).toEqual({ name: 'Phone' })
  })
})

test('a host name that is none of the issuer\'s is refused at the start', async () => {
  await expect(world.start({ WEBAUTHN_RP_ID: 'evil.test' })).rejects.toThrow(/WEBAUTHN_RP_ID must be localhost/)
})

describe('signing in with a passkey alone', () => {
  test.each([[false, 'hwk'], [true, 'swk']])('needs neither name nor password; synced: %s', async (synced, method) => {
    const { person, passkey } = await withPasskey({ synced })
    const { request, arrived } = await signIn(world.browser(), passkey)
    const tokens = await world.portal.redeem(request, arrived)
    expect(tokens.claims()).toMatchObject({ sub: person.id, amr: [method, 'mfa'], acr: 'urn:dezky:acr:multi-factor' })
  })

  test.each<[string, Behaviour]>([
    ['without user verification', { verifies: false }], ['from another site', { origin: 'https://evil.test' }],
    ['that does not say whose it is', { silent: true }],
  ])('%s is refused', async (_, behaviour) => {
    const { passkey } = await withPasskey()
    const { arrived } = await signIn(world.browser(), passkey, behaviour)
    expect(arrived).toMatchObject({ status: 422, location: null })
    expect(arrived.text).toContain('not accepted')
  })

  test('with an answer to another question is refused', async () => {
    const { passkey } = await withPasskey()
    const [here, there] = [world.browser(), world.browser()]
    const elsewhere = await there.open((await world.portal.request()).url)
    const page = await here.open((await world.portal.request()).url)
    const refused = await here.post(page.url, { passkey: passkey.use(elsewhere) })
    expect(refused.status).toBe(422)
    const { request, arrived, page: before, answer } = await signIn(here, passkey)
    await world.portal.redeem(request, arrived)
    expect((await here.post(before.url, { passkey: answer })).status).toBe(400)
  })

  test('of nobody we know, or of nonsense, is refused', async () => {
    const stranger = await signIn(world.browser(), new SoftPasskey(world.issuer))
    expect(stranger.arrived.status).toBe(422)
    const browser = world.browser()
    const page = await browser.open((await world.portal.request()).url)
    for (const passkey of ['{', '{}', '[]', 'null', '{"id":"a","rawId":"a","type":"x","response":{}}']) {
      expect((await browser.post(page.url, { passkey })).status).toBe(422)
    }
  })

  test('is refused once its counter goes backwards, and from then on; its owner is told', async () => {
    const { person, browser, passkey } = await withPasskey()
    passkey.counter = 7
    const good = await signIn(world.browser(), passkey)
    await world.portal.redeem(good.request, good.arrived)
    expect((await signIn(world.browser(), passkey, { counter: 7 })).arrived.status).toBe(422)
    passkey.counter = 100
    expect((await signIn(world.browser(), passkey)).arrived.status).toBe(422)
    expect((await browser.open('/account')).text).toContain('may have been copied')
    expect((await world.admin('GET', `/people/${person.id}`)).body).toMatchObject({ secondFactor: true })
    await vi.waitFor(() => expect(world.mails.filter(({ to }) => to === person.email).at(-1)?.text).toContain('refused and blocked'))
  })

  test('of somebody who is disabled leads back to the surface', async () => {
    const { person, passkey } = await withPasskey()
    await world.admin('PUT', `/people/${person.id}/enabled`, { enabled: false })
    const { arrived } = await signIn(world.browser(), passkey)
    expect(new URL(arrived.location ?? '').searchParams.get('error')).toBe('access_denied')
  })
})

describe('a passkey as second factor', () => {
  async function secondStep(browser: Browser, person: Somebody) {
    const { request, page } = await givePassword(world, browser, person)
    expect(page.text).toContain('data-passkey="get"')
    return { request, page }
  }

  test('follows the password; the person need not be verified again', async () => {
    const { person, passkey } = await withPasskey()
    const browser = world.browser()
    const { request, page } = await secondStep(browser, person)
    const arrived = await browser.submit(page, { passkey: passkey.use(page, { verifies: false }) })
    expect((await world.portal.redeem(request, arrived)).claims()).toMatchObject({ sub: person.id, amr: ['pwd', 'hwk', 'mfa'] })
  })

  test('of another person is refused, as is an answer meant for signing in without a password', async () => {
    const [anna, bo] = [await withPasskey(), await withPasskey()]
    const browser = world.browser()
    const { page } = await secondStep(browser, anna.person)
    expect((await browser.submit(page, { passkey: bo.passkey.use(page) })).status).toBe(422)
    const start = await world.browser().open((await world.portal.request()).url)
    expect(optionsIn(start).challenge).not.toBe(optionsIn(page).challenge)
    expect((await browser.submit(page, { passkey: anna.passkey.use(start) })).status).toBe(422)
  })

  test('that is lost is stood in for by a recovery code', async () => {
    const { person, codes: [code = ''] } = await withPasskey()
    const browser = world.browser()
    const { request, page } = await secondStep(browser, person)
    const arrived = await browser.submit(page, { with: 'recovery', code })
    expect((await world.portal.redeem(request, arrived)).claims()).toMatchObject({ sub: person.id, amr: ['pwd', 'mfa'] })
  })
})
