import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { operator, startWorld, type World } from './world.ts'

let world: World
const password = 'correct horse battery'
let count = 0

beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world[Symbol.asyncDispose]())

async function invited(options: { returnTo?: string, expiresInSeconds?: number } = {}) {
  const email = `person${++count}@acme.test`
  const id = await world.person({ name: 'Anna Møller', email })
  const { url } = await world.link(id, options)
  return { id, email, url }
}

describe('an invitation', () => {
  test('leads from a password straight into the portal', async () => {
    const { url, id, email } = await invited()
    const browser = world.browser()
    const page = await browser.open(url)
    expect(page.text).toContain('Welcome, Anna Møller')
    expect(page.text).toContain(email)
    const chosen = await browser.submit(page, { password })
    expect(chosen.location).toBe(`${world.portal.url}/auth/oidc/login?returnTo=%2F`)
    expect((await world.portal.signIn(browser)).claims()?.sub).toBe(id)
    await world.portal.signIn(world.browser(), { email, password })
  })

  test('returns to where it was made for', async () => {
    const { url } = await invited({ returnTo: `${world.operatorApp.url}/tenants/acme?tab=people` })
    const browser = world.browser()
    const chosen = await browser.submit(await browser.open(url), { password })
    expect(chosen.location).toBe(`${world.operatorApp.url}/auth/oidc/login?returnTo=${encodeURIComponent('/tenants/acme?tab=people')}`)
  })

  test('is not used up by being looked at', async () => {
    const { url } = await invited()
    for (let looks = 0; looks < 3; looks++) expect((await world.browser().open(url)).status).toBe(200)
    expect((await world.browser().post(url, { password })).status).toBe(303)
  })

  test('works once; the person themselves are led on', async () => {
    const { url } = await invited()
    const browser = world.browser()
    await browser.post(url, { password })
    const again = await world.browser().post(url, { password: 'another password 1' })
    expect(again.status).toBe(410)
    expect(again.text).toContain('This link has been used')
    expect((await browser.get(url)).location).toContain('/auth/oidc/login')
  })

  test('works once, although two press the button at the same moment', async () => {
    const { url, email } = await invited()
    const passwords = Array.from({ length: 5 }, (_, n) => `password of number ${n} here, take it`)
    const answers = await Promise.all(passwords.map(async candidate => (await world.browser().post(url, { password: candidate })).status))
    expect(answers.filter(status => status === 303)).toHaveLength(1)
    const winner = passwords[answers.indexOf(303)] ?? ''
    await world.portal.signIn(world.browser(), { email, password: winner })
  })

  test('expires', async () => {
    const { url } = await invited({ expiresInSeconds: 60 })
    const browser = world.browser()
    const page = await browser.open(url)
    world.clock.turn(61)
    const late = await browser.submit(page, { password })
    expect(late.status).toBe(410)
    expect(late.text).toContain('This link has expired')
  })

  test('is voided by a newer one', async () => {
    const { url, id } = await invited()
    const link = await world.link(id)
    expect((await world.browser().open(url)).text).toContain('This link no longer works')
    expect((await world.browser().post(link.url, { password })).status).toBe(303)
  })

  test('for somebody disabled says so', async () => {
    const { url, id } = await invited()
    await world.admin('PUT', `/people/${id}/enabled`, { enabled: false })
    expect((await world.browser().open(url)).text).toContain('This account is disabled')
    expect((await world.browser().post(url, { password })).status).toBe(410)
  })

  test('that is not one says so, and says nothing more', async () => {
    const page = await world.browser().open('/set-password/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA')
    expect(page).toMatchObject({ status: 404 })
    expect(page.text).toContain('This link does not work')
  })

  test.each([
    ['short', 'too short'], ['anna møller is my name', 'contains your name'], ['password1234', 'first things somebody would try'],
  ])('takes no password like %j and may be tried again', async (weak, words) => {
    const { url } = await invited()
    const browser = world.browser()
    const refused = await browser.submit(await browser.open(url), { password: weak })
    expect(refused.status).toBe(422)
    expect(refused.text).toContain(words)
    expect((await browser.submit(refused, { password })).status).toBe(303)
  })

  test('greets in the language of the browser, or else in the person\'s own', async () => {
    const id = await world.person({ email: 'dane@acme.test', name: 'Søren', locale: 'da' })
    const link = await world.link(id)
    const browser = world.browser()
    browser.language = 'fi'
    expect((await browser.open(link.url)).text).toContain('Velkommen, Søren')
    browser.language = 'en'
    expect((await browser.open(link.url)).text).toContain('Welcome, Søren')
  })

  test('leaves no trace of its secret in database or log', async () => {
    const { url } = await invited()
    const secret = url.split('/').at(-1) ?? ''
    await world.browser().post(url, { password })
    const rows = await world.database.db.selectFrom('links').selectAll().execute()
    expect(JSON.stringify(rows)).not.toContain(secret)
    expect(world.logged()).not.toContain(secret)
  })
})

describe('an invitation opened where somebody else is signed in', () => {
  test('says so, changes nothing until it is used, and then replaces them entirely', async () => {
    const browser = world.browser()
    const admin = await world.operatorApp.signIn(browser, operator)
    const { url, id } = await invited()
    const before = world.operatorApp.logouts.length

    const page = await browser.open(url)
    expect(page.text).toContain(`signed in as ${operator.email}`)
    const still = await world.operatorApp.refresh(admin.refresh_token ?? '')
    expect(world.operatorApp.logouts).toHaveLength(before)

    await browser.submit(page, { password })
    expect(world.operatorApp.loggedOut.slice(before)).toMatchObject([{ sub: admin.claims()?.sub, sid: admin.claims()?.sid }])
    await expect(world.operatorApp.refresh(still.refresh_token ?? '')).rejects.toMatchObject({ error: 'invalid_grant' })

    for (const surface of [world.portal, world.operatorApp]) {
      const claims = (await surface.signIn(browser)).claims()
      expect(claims).toMatchObject({ sub: id, groups: [] })
      expect(claims?.sid).not.toBe(admin.claims()?.sid)
    }
  })

  test('leaves the other person\'s sessions in other browsers alone', async () => {
    const elsewhere = await world.operatorApp.signIn(world.browser(), operator)
    const browser = world.browser()
    await world.operatorApp.signIn(browser, operator)
    const { url } = await invited()
    await browser.submit(await browser.open(url), { password })
    await world.operatorApp.refresh(elsewhere.refresh_token ?? '')
  })

  test('says nothing of it to the person themselves', async () => {
    const { url, id } = await invited()
    const browser = world.browser()
    await browser.post(url, { password })
    const link = await world.link(id)
    expect((await browser.open(link.url)).text).not.toContain('signed in as')
  })
})

describe('a recovery link', () => {
  test('ends the sessions that were open, takes the old password away, and unlocks', async () => {
    const { url, id, email } = await invited()
    await world.browser().post(url, { password })
    const tokens = await world.portal.signIn(world.browser(), { email, password })
    const guesser = world.browser()
    const form = await guesser.open((await world.portal.request()).url)
    for (let tries = 0; tries < 11; tries++) await guesser.submit(form, { email, password: 'guess' })

    const link = await world.link(id)
    expect(link.purpose).toBe('recovery')
    const browser = world.browser()
    const page = await browser.open(link.url)
    expect(page.text).toContain('Choose a new password')
    await browser.submit(page, { password: 'brand new and shiny' })

    await expect(world.portal.refresh(tokens.refresh_token ?? '')).rejects.toMatchObject({ error: 'invalid_grant' })
    expect((await guesser.submit(form, { email, password })).status).toBe(422)
    await world.portal.signIn(world.browser(), { email, password: 'brand new and shiny' })
  })
})
