import { decodeJwt } from 'jose'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { App, givePassword, password, recoveryCodesIn, setUpApp, somebody, withApp } from './second-factor-steps.ts'
import { startWorld, type World } from './world.ts'

let world: World

beforeAll(async () => {
  world = await startWorld({ mail: true })
})
afterAll(() => world[Symbol.asyncDispose]())

const standing = async (id: string) => (await world.admin('GET', `/people/${id}`)).body
const mailsTo = (email: string) => world.mails.filter(({ to }) => to === email).map(({ text }) => text)

describe('an authenticator app', () => {
  test('is shown as a picture and in text, and is on once its first code was right', async () => {
    const person = await somebody(world)
    const browser = world.browser()
    await world.portal.signIn(browser, person)
    const page = await browser.open('/account/authenticator')
    expect(page.text).toMatch(/<div class="qr" role="img"[^>]*><svg [^>]*>/)
    expect(await standing(person.id)).toMatchObject({ secondFactor: false, secondFactorRequired: false })
    const wrong = await browser.submit(page, { code: '000000' })
    expect(wrong).toMatchObject({ status: 422 })
    const app = new App(world, page)
    expect(new App(world, wrong).code()).toBe(app.code())
    const done = await browser.submit(page, { code: app.code() })
    expect(recoveryCodesIn(done)).toHaveLength(10)
    expect(world.logged()).not.toContain(app.key)
    expect(await standing(person.id)).toMatchObject({ secondFactor: true })
    expect((await browser.open('/account')).text).toContain('10 of 10 left')
    const { body } = await world.admin('GET', `/people/${person.id}/sessions`)
    expect(JSON.stringify(body)).not.toContain('dezky-account')
    await vi.waitFor(() => expect(mailsTo(person.email)[0]).toContain('was added'))
  })

  test('makes more of the session under another cookie: the one from before is good for nothing', async () => {
    const browser = world.browser()
    await world.portal.signIn(browser, await somebody(world))
    const page = await browser.open('/account/authenticator')
    const before = browser.copy()
    expect((await before.get('/account')).status).toBe(200)
    expect(recoveryCodesIn(await browser.submit(page, { code: new App(world, page).code() }))).toHaveLength(10)
    expect((await browser.get('/account')).status).toBe(200)
    expect((await before.get('/account')).status).toBe(303)
  })

  test('is asked for after the password, and the tokens say so', async () => {
    const { person, app } = await withApp(world)
    const sessions = async () => (await world.admin('GET', `/people/${person.id}/sessions`)).body
    const before = await sessions()
    const browser = world.browser()
    const { request, page } = await givePassword(world, browser, person)
    expect(page.text).toContain('authenticator app')
    expect(page.location).toBeNull()
    expect(await sessions()).toEqual(before)
    const tokens = await world.portal.redeem(request, await browser.submit(page, { code: app.nextCode() }))
    expect(tokens.claims()).toMatchObject({ amr: ['pwd', 'otp', 'mfa'], acr: 'urn:dezky:acr:multi-factor' })
    expect(await world.portal.verify(tokens.access_token)).toMatchObject({ amr: ['pwd', 'otp', 'mfa'], acr: 'urn:dezky:acr:multi-factor' })
    const refreshed = await world.portal.refresh(tokens.refresh_token ?? '')
    expect(decodeJwt(refreshed.access_token)).toMatchObject({ amr: ['pwd', 'otp', 'mfa'] })
  })

  test('is not asked of whoever has none, and the tokens do not say so', async () => {
    const tokens = await world.portal.signIn(world.browser(), await somebody(world))
    expect(tokens.claims()).toMatchObject({ amr: ['pwd'], acr: 'urn:dezky:acr:single-factor' })
  })

  test('one code works once, in whichever browser', async () => {
    const { person, app } = await withApp(world)
    const code = app.nextCode()
    const [first, second] = [world.browser(), world.browser()]
    const [one, other] = [await givePassword(world, first, person), await givePassword(world, second, person)]
    const answers = await Promise.all([first.submit(one.page, { code }), second.submit(other.page, { code })])
    expect(answers.map(({ location }) => location === null).toSorted()).toEqual([false, true])
    expect(answers.find(({ location }) => location === null)?.text).toContain('used already')
  })

  test.each([[-2, false], [-1, true], [1, true], [2, false]])('a code of %i steps away is taken: %s', async (away, taken) => {
    const { person, app } = await withApp(world)
    world.clock.turn(90)
    const browser = world.browser()
    const { page } = await givePassword(world, browser, person)
    expect((await browser.submit(page, { code: app.code(away) })).location !== null).toBe(taken)
  })

  test('guessing codes is limited like guessing passwords', async () => {
    const { person, app } = await withApp(world)
    const browser = world.browser()
    const { page } = await givePassword(world, browser, person)
    for (let tries = 0; tries < 5; tries++) expect((await browser.submit(page, { code: '000000' })).status).toBe(422)
    const shut = await browser.submit(page, { code: app.nextCode() })
    expect(shut.status).toBe(429)
    expect(Number(shut.headers.get('retry-after'))).toBeGreaterThan(800)
    world.clock.turn(901)
    expect((await browser.submit(page, { code: app.code() })).location).not.toBeNull()
  })

  test('lies in the database only encrypted, and is never logged', async () => {
    const { person, app } = await withApp(world)
    const row = await world.database.db.selectFrom('authenticators').select('sealed').where('person_id', '=', person.id).executeTakeFirst()
    expect(row?.sealed.length).toBeGreaterThan(28)
    expect(world.logged()).not.toContain(app.code())
  })

  test('is removed by whoever has just signed in, and the password is enough again', async () => {
    const { person, browser } = await withApp(world)
    const removed = await browser.submit(await browser.open('/account/authenticator'), {})
    expect(removed.text).toContain('Your authenticator app is removed.')
    expect(await standing(person.id)).toMatchObject({ secondFactor: false })
    expect(await world.database.db.selectFrom('recovery_codes').select('digest').where('person_id', '=', person.id).execute()).toEqual([])
    expect((await world.portal.signIn(world.browser(), person)).claims()).toMatchObject({ amr: ['pwd'] })
  })
})

describe('a recovery code', () => {
  test('stands in for the app once, and its owner is told', async () => {
    const { person, codes: [code = ''] } = await withApp(world)
    const browser = world.browser()
    const { request, page } = await givePassword(world, browser, person)
    const [, other = ''] = /href="([^"]*with=recovery[^"]*)"/.exec(page.text) ?? []
    const asked = await browser.open(other.replaceAll('&amp;', '&'))
    const arrived = await browser.submit(asked, { code: ` ${code.toUpperCase()} ` })
    const tokens = await world.portal.redeem(request, arrived)
    expect(tokens.claims()).toMatchObject({ amr: ['pwd', 'mfa'] })
    await vi.waitFor(() => expect(mailsTo(person.email).at(-1)).toContain('A recovery code was just used'))
    const again = world.browser()
    const second = await givePassword(world, again, person)
    const refused = await again.submit(second.page, { with: 'recovery', code })
    expect(refused).toMatchObject({ status: 422 })
    expect((await browser.open('/account')).text).toContain('9 of 10 left')
    expect(world.logged()).not.toContain(code)
  })

  test('of an old set works no more', async () => {
    const { person, browser, codes: [old = ''] } = await withApp(world)
    const fresh = recoveryCodesIn(await browser.submit(await browser.open('/account/recovery-codes'), {}))
    expect(fresh).toHaveLength(10)
    const other = world.browser()
    const { page } = await givePassword(world, other, person)
    expect((await other.submit(page, { with: 'recovery', code: old })).status).toBe(422)
    expect((await other.submit(page, { with: 'recovery', code: fresh[0] ?? '' })).location).not.toBeNull()
  })

  test('is kept as a digest alone', async () => {
    const { person, codes } = await withApp(world)
    const rows = await world.database.db.selectFrom('recovery_codes').select('digest').where('person_id', '=', person.id).execute()
    expect(rows).toHaveLength(10)
    for (const { digest } of rows) expect(codes.some(code => digest.includes(code))).toBe(false)
  })
})

describe('a sign-in that has the password only', () => {
  test('is nobody\'s session', async () => {
    const { person } = await withApp(world)
    const browser = world.browser()
    await givePassword(world, browser, person)
    expect((await browser.open('/account')).text).toContain('name="password"')
    const { searchParams } = new URL((await browser.open((await world.portal.request({ prompt: 'none' })).url)).location ?? '')
    expect(searchParams.get('error')).toBe('login_required')
  })

  test.each([
    ['disabling', (id: string) => world.admin('PUT', `/people/${id}/enabled`, { enabled: false })],
    ['signing out everywhere', (id: string) => world.admin('POST', `/people/${id}/sign-out`)],
    ['removing', (id: string) => world.admin('DELETE', `/people/${id}`)],
    ['a new password', async (id: string) => world.browser().post((await world.link(id)).url, { password: 'brand new and shiny' })],
  ])('ends with %s', async (_, end) => {
    const { person, app } = await withApp(world)
    const browser = world.browser()
    const { page } = await givePassword(world, browser, person)
    await end(person.id)
    const answer = await browser.submit(page, { code: app.nextCode() })
    expect(answer.location).toBeNull()
  })

  test('cannot be gone around', async () => {
    const { person } = await withApp(world)
    const browser = world.browser()
    const { page } = await givePassword(world, browser, person)
    const [, uid = ''] = /\/interaction\/([^/?]+)/.exec(page.url) ?? []
    expect((await browser.open(`/auth/${uid}`)).text).toContain('name="password"')
  })
})

describe('proving it again', () => {
  test.each([['prompt', { prompt: 'login' }], ['max_age', { max_age: '0' }]])('%s asks for both factors', async (_, parameters) => {
    const { person, browser, app } = await withApp(world)
    const before = Math.floor(Date.now() / 1000)
    if ('max_age' in parameters) await age(person.id, 5)
    const { request, page } = await givePassword(world, browser, person, parameters)
    expect(page.text).toContain('name="code"')
    const arrived = await browser.submit(page, { code: app.nextCode() })
    const { access_token } = await world.portal.redeem({ ...request }, arrived)
    expect(decodeJwt(access_token)).toMatchObject({ amr: ['pwd', 'otp', 'mfa'] })
    expect(Number(decodeJwt(access_token).auth_time)).toBeGreaterThanOrEqual(before)
  })

  test('a session from before there was a second factor is asked for it', async () => {
    const person = await somebody(world)
    const [old, other] = [world.browser(), world.browser()]
    await world.portal.signIn(old, person)
    await world.portal.signIn(other, person)
    await setUpApp(world, other)
    expect((await world.portal.signIn(other)).claims()).toMatchObject({ amr: ['pwd', 'otp', 'mfa'] })
    expect((await old.open((await world.portal.request()).url)).text).toContain('name="password"')
    expect((await old.open('/account')).text).toContain('name="password"')
  })

  test('changes need a sign-in of the last minutes', async () => {
    const { person, browser, app } = await withApp(world)
    await age(person.id, 3600)
    expect((await browser.open('/account')).text).toContain('Sign-in and security')
    for (const path of ['/account/authenticator', '/account/passkeys/new', '/account/recovery-codes', '/password']) {
      expect((await browser.get(path)).location).toContain('prompt=login')
    }
    const post = await browser.post('/account/authenticator', { remove: 'yes' })
    expect(post.location).toContain('prompt=login')
    const page = await browser.submit(await browser.open('/account/authenticator'), { email: person.email, password })
    const arrived = await browser.submit(page, { code: app.nextCode() })
    expect(arrived.text).toContain('Remove the authenticator app?')
  })

  test('a link to choose a password lets nobody past the second factor', async () => {
    const { person, app } = await withApp(world)
    const browser = world.browser()
    const chosen = await browser.post((await world.link(person.id)).url, { password: 'brand new and shiny' })
    expect(chosen.status).toBe(303)
    const { request, page } = await givePassword(world, browser, { ...person, password: 'brand new and shiny' })
    await world.portal.redeem(request, await browser.submit(page, { code: app.nextCode() }))
  })
})

/** As if they had signed in so many seconds earlier. */
async function age(personId: string, seconds: number): Promise<void> {
  const { db } = world.database
  const rows = await db.selectFrom('artifacts').selectAll().where('model', '=', 'Session').where('account_id', '=', personId).execute()
  for (const { digest, payload } of rows) {
    const aged = JSON.stringify({ ...payload, loginTs: Number(payload.loginTs) - seconds })
    await db.updateTable('artifacts').set({ payload: aged }).where('model', '=', 'Session').where('digest', '=', digest).execute()
  }
}
