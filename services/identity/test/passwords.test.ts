import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { startWorld, waiting, type World } from './world.ts'

let world: World
let mute: World
const alice = { email: 'alice@acme.test', password: 'correct horse battery' }

beforeAll(async () => {
  [world, mute] = await Promise.all([startWorld({ mail: true }), startWorld()])
  await world.person({ name: 'Alice Ager', ...alice })
})
afterAll(async () => {
  await Promise.all([world[Symbol.asyncDispose](), mute[Symbol.asyncDispose]()])
})

describe('changing the password', () => {
  test('keeps this browser signed in and signs the others out', async () => {
    const bob = { email: 'bob@acme.test', password: 'a spoonful of sugar' }
    await world.person({ name: 'Bob', ...bob })
    const [here, there] = [world.browser(), world.browser()]
    const mine = await world.portal.signIn(here, bob)
    const other = await world.portal.signIn(there, bob)
    const changed = await here.submit(await here.open('/password'), { current: bob.password, password: 'helps the medicine' })
    expect(changed.text).toContain('Your password is changed')
    await world.portal.refresh(mine.refresh_token ?? '')
    await expect(world.portal.refresh(other.refresh_token ?? '')).rejects.toMatchObject({ error: 'invalid_grant' })
    await world.portal.signIn(here)
    await world.portal.signIn(world.browser(), { ...bob, password: 'helps the medicine' })
  })

  test('needs the current one, and guessing it is limited', async () => {
    const browser = world.browser()
    await world.portal.signIn(browser, alice)
    const page = await browser.open('/password')
    const wrong = await browser.submit(page, { current: 'guess', password: 'helps the medicine' })
    expect(wrong).toMatchObject({ status: 422 })
    expect(wrong.text).toContain('not your current password')
    for (let tries = 0; tries < 9; tries++) await browser.submit(page, { current: 'guess', password: 'helps the medicine' })
    expect((await browser.submit(page, { current: alice.password, password: 'helps the medicine' })).status).toBe(429)
    world.clock.turn(901)
  })

  test('does not undo a reset that comes in between', async () => {
    const carl = { email: 'carl@acme.test', password: 'a spoonful of sugar' }
    const id = await world.person({ name: 'Carl', ...carl })
    const browser = world.browser()
    await world.portal.signIn(browser, carl)
    const page = await browser.open('/password')
    const { db } = world.database
    const answer = await db.transaction().execute(async (trx) => {
      await trx.updateTable('people').set({ password_hash: 'reset' }).where('id', '=', id).execute()
      const changing = browser.submit(page, { current: carl.password, password: 'helps the medicine' })
      await expect.poll(() => waiting(db)).toBe(1)
      return { changing }
    })
    expect(await answer.changing).toMatchObject({ status: 422 })
    const stored = await db.selectFrom('people').select('password_hash').where('id', '=', id).executeTakeFirst()
    expect(stored).toEqual({ password_hash: 'reset' })
  })

  test('takes no weak one', async () => {
    const browser = world.browser()
    await world.portal.signIn(browser, alice)
    const refused = await browser.submit(await browser.open('/password'), { current: alice.password, password: 'password1234' })
    expect(refused.text).toContain('first things somebody would try')
  })

  test('is for people who are signed in', async () => {
    const browser = world.browser()
    expect((await browser.post('/password', { current: 'x', password: 'y' })).location).toContain('/auth?client_id=dezky-account')
    const page = await browser.submit(await browser.open('/password?client_id=dezky-operator'), alice)
    expect(page.url).toBe(`${world.issuer}/password?client_id=dezky-operator`)
    expect(page.text).toContain('name="current"')
  })
})

describe('a forgotten password', () => {
  test('is recovered by mail', async () => {
    const browser = world.browser()
    const sent = await browser.submit(await browser.open('/forgotten-password?client_id=dezky-operator'), { email: alice.email })
    expect(sent.text).toContain('Look in your inbox')
    await vi.waitFor(() => expect(world.mails).toHaveLength(1))
    const [mail] = world.mails
    expect(mail).toMatchObject({ to: alice.email, subject: 'Choose a new password' })
    const [url = ''] = /http\S+/.exec(mail?.text ?? '') ?? []
    const chosen = await browser.submit(await browser.open(url), { password: 'brand new and shiny' })
    expect(chosen.location).toContain(`${world.operatorApp.url}/auth/oidc/login`)
    await world.portal.signIn(world.browser(), { email: alice.email, password: 'brand new and shiny' })
  })

  test('of nobody we know looks the same and mails nobody', async () => {
    const browser = world.browser()
    const before = world.mails.length
    const page = await browser.open('/forgotten-password')
    const stranger = await browser.submit(page, { email: 'stranger@acme.test' })
    const known = await browser.submit(page, { email: alice.email })
    expect(stranger.text.replaceAll('stranger@acme.test', 'EMAIL')).toBe(known.text.replaceAll(alice.email, 'EMAIL'))
    await vi.waitFor(() => expect(world.mails).toHaveLength(before + 1))
    expect(world.mails.at(-1)?.to).toBe(alice.email)
  })

  test('cannot be used to fill somebody\'s inbox', async () => {
    const browser = world.browser()
    world.clock.turn(3601)
    const before = world.mails.length
    const page = await browser.open('/forgotten-password')
    for (let asks = 0; asks < 6; asks++) expect((await browser.submit(page, { email: alice.email })).status).toBe(200)
    await vi.waitFor(() => expect(world.logged().match(/no recovery link was mailed/g)).toHaveLength(3))
    await vi.waitFor(() => expect(world.mails).toHaveLength(before + 3))
  })

  test('where no mail is sent is a matter for the administrator', async () => {
    expect((await mute.browser().open('/forgotten-password')).text).toContain('Ask your administrator')
  })
})
