// What the platform's suspending, managing and purging of people rests on, as browsers and surfaces meet it.
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { takeSessionsOf } from '../src/features/oidc/artifact.store.ts'
import type { Browser } from './browser.ts'
import { operator, startWorld, waiting, type World } from './world.ts'

let world: World
const password = 'correct horse battery'
let count = 0

beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world[Symbol.asyncDispose]())

async function somebody() {
  const email = `somebody${++count}@acme.test`
  return { id: await world.person({ name: 'Anna Møller', email, password }), email, password }
}

const setEnabled = (id: string, enabled: boolean) => world.admin('PUT', `/people/${id}/enabled`, { enabled })
const remove = (id: string) => world.admin('DELETE', `/people/${id}`)
const signOut = (id: string) => world.admin('POST', `/people/${id}/sign-out`)

/** Gives the right password, but does not yet go where the answer leads. */
async function halfSignedIn(browser: Browser, { email }: { email: string }) {
  const request = await world.portal.request()
  const answer = await browser.post((await browser.open(request.url)).url, { email, password })
  expect(answer.status).toBe(303)
  return { request, goOn: () => browser.open(answer.location ?? '') }
}

async function resetPassword(id: string) {
  const link = await world.link(id)
  expect((await world.browser().post(link.url, { password: 'brand new and shiny' })).status).toBe(303)
}

async function isSignedIn(browser: Browser): Promise<boolean> {
  return (await browser.open((await world.portal.request()).url)).location !== null
}

describe.each([
  ['disabling', (id: string) => setEnabled(id, false)], ['signing out everywhere', signOut], ['removing', remove],
])('%s', (_, end) => {
  test('ends the session here, revokes the tokens and tells every surface', async () => {
    const person = await somebody()
    const browser = world.browser()
    const [portal, operator] = [await world.portal.signIn(browser, person), await world.operatorApp.signIn(browser)]
    const [before, operatorBefore] = [world.portal.logouts.length, world.operatorApp.logouts.length]
    expect((await end(person.id)).status).toBe(204)
    expect(world.portal.loggedOut.slice(before)).toMatchObject([{ sub: person.id, sid: portal.claims()?.sid }])
    expect(world.operatorApp.loggedOut.slice(operatorBefore)).toMatchObject([{ sub: person.id, sid: operator.claims()?.sid }])
    await expect(world.portal.refresh(portal.refresh_token ?? '')).rejects.toMatchObject({ error: 'invalid_grant' })
    await expect(world.operatorApp.refresh(operator.refresh_token ?? '')).rejects.toMatchObject({ error: 'invalid_grant' })
    expect(await isSignedIn(browser)).toBe(false)
  })

  test('takes back a code that was given out and not redeemed', async () => {
    const person = await somebody()
    const browser = world.browser()
    const request = await world.portal.request()
    const callback = await browser.submit(await browser.open(request.url), person)
    await end(person.id)
    await expect(world.portal.redeem(request, callback)).rejects.toMatchObject({ error: 'invalid_grant' })
  })

  test('stops a sign-in that has given the password and not arrived', async () => {
    const person = await somebody()
    const browser = world.browser()
    const { goOn } = await halfSignedIn(browser, person)
    await end(person.id)
    expect((await goOn()).location).toBeNull()
    expect(await isSignedIn(browser)).toBe(false)
  })
})

test('a new password stops a sign-in that was under way with the old one', async () => {
  const person = await somebody()
  const browser = world.browser()
  const { goOn } = await halfSignedIn(browser, person)
  await resetPassword(person.id)
  expect((await goOn()).location).toBeNull()
  expect(await isSignedIn(browser)).toBe(false)
})

test('a new password set in the very moment the old one is given stops that sign-in', async () => {
  const person = await somebody()
  const { db } = world.database
  const browser = world.browser()
  const page = await browser.open((await world.portal.request()).url)
  const held = Promise.withResolvers<void>()
  const holding = db.transaction().execute(async (trx) => {
    await trx.selectFrom('artifacts').select('digest').where('model', '=', 'Interaction').forUpdate().execute()
    held.resolve()
    await expect.poll(() => waiting(db)).toBe(1)
    await db.updateTable('people').set({ password_hash: 'another' }).where('id', '=', person.id).execute()
  })
  await Promise.race([held.promise, holding])
  const answer = await browser.post(page.url, person)
  await holding
  expect(answer).toMatchObject({ status: 400, location: null })
})

test('a request under way brings no session back that was ended meanwhile', async () => {
  const person = await somebody()
  const { db } = world.database
  const browser = world.browser()
  await world.portal.signIn(browser, person)
  const request = await world.portal.request()
  const { underWay } = await db.transaction().execute(async (trx) => {
    await takeSessionsOf(trx, person.id, null)
    const underWay = browser.open(request.url)
    await expect.poll(() => waiting(db)).toBe(1)
    return { underWay }
  })
  await underWay
  expect(await isSignedIn(browser)).toBe(false)
})

describe('enabling again', () => {
  test('lets the person sign in, but wakes no session', async () => {
    const person = await somebody()
    const browser = world.browser()
    const { goOn } = await halfSignedIn(browser, person)
    await setEnabled(person.id, false)
    await goOn()
    await setEnabled(person.id, true)
    expect(await isSignedIn(browser)).toBe(false)
    await world.portal.signIn(browser, person)
  })

  test('of somebody who is enabled leaves them signed in', async () => {
    const person = await somebody()
    const browser = world.browser()
    await world.portal.signIn(browser, person)
    await setEnabled(person.id, true)
    expect(await isSignedIn(browser)).toBe(true)
  })
})

describe('removing somebody', () => {
  test('leaves nothing of them behind', async () => {
    const person = await somebody()
    await world.portal.signIn(world.browser(), person)
    await halfSignedIn(world.browser(), person)
    await world.link(person.id)
    await remove(person.id)
    const { db } = world.database
    for (const table of ['people', 'links', 'memberships', 'artifacts'] as const) {
      const { rows } = await sql`select * from ${sql.table(table)} as row where row::text like ${`%${person.id}%`}`.execute(db)
      expect(rows).toEqual([])
    }
  })

  test('in the middle of choosing a password says that the link does not work', async () => {
    const { id } = await somebody()
    const link = await world.link(id)
    const browser = world.browser()
    const page = await browser.open(link.url)
    await remove(id)
    expect(await browser.submit(page, { password: 'brand new and shiny' })).toMatchObject({ status: 404 })
    expect(await isSignedIn(browser)).toBe(false)
  })

  test('tells the surfaces although the account had gone before', async () => {
    const person = await somebody()
    const tokens = await world.portal.signIn(world.browser(), person)
    const before = world.portal.logouts.length
    await world.database.db.deleteFrom('people').where('id', '=', person.id).execute()
    await remove(person.id)
    expect(world.portal.loggedOut.slice(before)).toMatchObject([{ sid: tokens.claims()?.sid }])
  })

  test('never takes the first operator, though a tenant has invited them', async () => {
    const { id: subject } = await world.database.db.selectFrom('people').select('id')
      .where('email', '=', operator.email).executeTakeFirstOrThrow()
    await world.admin('PUT', '/people/by-person/p-operator', { email: operator.email, name: 'Olga', locale: 'en', subject })
    expect(await remove(subject)).toMatchObject({ status: 409, body: { code: 'person_not_ours' } })
    await world.operatorApp.signIn(world.browser(), operator)
  })
})

test('of links made at the same moment one works', async () => {
  const { id } = await somebody()
  const links = await Promise.all(Array.from({ length: 6 }, () => world.link(id)))
  const pages = await Promise.all(links.map(({ url }) => world.browser().get(url)))
  expect(pages.filter(({ status }) => status === 200)).toHaveLength(1)
})

test('a password chosen while the account is being disabled leaves nobody signed in', async () => {
  const { id } = await somebody()
  const link = await world.link(id)
  const browser = world.browser()
  await Promise.all([browser.post(link.url, { password: 'brand new and shiny' }), setEnabled(id, false)])
  expect(await isSignedIn(browser)).toBe(false)
  await setEnabled(id, true)
  expect(await isSignedIn(browser)).toBe(false)
})

test.each(['\u0000', 'a\u0000b@acme.test'])('an e-mail address like %j is nobody\'s', async (email) => {
  const browser = world.browser()
  const page = await browser.open((await world.portal.request()).url)
  expect((await browser.post(page.url, { email, password })).status).toBe(422)
})

test('a sign-in request with a NUL in it is refused, not failed at', async () => {
  const { location } = await world.browser().open((await world.portal.request({ state: 'a\u0000b' })).url)
  expect(new URL(location ?? '').searchParams.get('error')).toBe('invalid_request')
})
