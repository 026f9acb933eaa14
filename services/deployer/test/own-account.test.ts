// What people do about their own accounts: second factors, recovery codes, sessions; each written down.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { AuditEntry, AuditPage, OwnSession, PersonAnswer } from '@dezky/contracts/deployer'
import { Browser } from './browser.ts'
import { type Standing, startStanding } from './standing.ts'
import { codeOf } from './totp.ts'

const password = 'hæfteklamme-hæfteklamme'
let deployer: Standing
beforeAll(async () => {
  deployer = await startStanding({ TRUST_PROXY: '127.0.0.1' })
})
afterAll(() => deployer?.[Symbol.asyncDispose]())

let people = 0

async function person(): Promise<string> {
  return (await deployer.api.post<PersonAnswer>('/people', { username: `own-${people++}`, name: 'Somebody', password })).username
}

async function signIn(username: string, typed = password): Promise<{ browser: Browser, status: number, body: Record<string, unknown> }> {
  const browser = new Browser(deployer.url)
  const response = await browser.signIn(username, typed)
  return { browser, status: response.status, body: await response.json() as Record<string, unknown> }
}

const comesIn = async (browser: Browser) => (await browser.get('/v1/me')).status === 200
const post = (browser: Browser, path: string, body: object = {}) => browser.send('POST', `/auth${path}`, body)

async function withSecondFactor(): Promise<{ username: string, uri: string, codes: string[] }> {
  const username = await person()
  const { browser } = await signIn(username)
  const answer = await (await post(browser, '/two-factor/enable', { password })).json()
  const { totpURI: uri, backupCodes: codes } = answer as { totpURI: string, backupCodes: string[] }
  expect((await post(browser, '/two-factor/verify-totp', { code: codeOf(uri, Date.now()) })).status).toBe(200)
  return { username, uri, codes }
}

describe('a second factor', () => {
  it('is set up with the password, and from then on nobody comes in without it', async () => {
    const { username, uri } = await withSecondFactor()
    const { browser, body } = await signIn(username)
    expect([body['twoFactorRedirect'], await comesIn(browser)]).toEqual([true, false])
    expect((await post(browser, '/two-factor/verify-totp', { code: '000000' })).status).toBe(401)
    expect(await comesIn(browser)).toBe(false)
    expect((await post(browser, '/two-factor/verify-totp', { code: codeOf(uri, Date.now()) })).status).toBe(200)
    expect(await comesIn(browser)).toBe(true)
  })

  it('is not set up, and not taken away, by whoever does not know the password', async () => {
    const { browser } = await signIn(await person())
    for (const path of ['/two-factor/enable', '/two-factor/disable', '/two-factor/generate-backup-codes']) {
      expect((await post(browser, path, { password: 'not the password' })).status, path).toBe(400)
    }
  })

  it('is stood in for by each recovery code, once', async () => {
    const { username, codes: [code = ''] } = await withSecondFactor()
    const [first, second] = [await signIn(username), await signIn(username)]
    expect((await post(first.browser, '/two-factor/verify-backup-code', { code })).status).toBe(200)
    expect(await comesIn(first.browser)).toBe(true)
    expect((await post(second.browser, '/two-factor/verify-backup-code', { code })).ok).toBe(false)
    expect(await comesIn(second.browser)).toBe(false)
  })

  it('and its recovery codes are kept so that a copy of the database is no way in', async () => {
    const { uri, codes } = await withSecondFactor()
    const rows = JSON.stringify(await deployer.database.db.selectFrom('two_factors').selectAll().execute())
    expect([new URL(uri).searchParams.get('secret') ?? '', ...codes].filter(secret => rows.includes(secret))).toEqual([])
  })

  it('is taken away by an administrator, which signs its owner out', async () => {
    const { username, uri } = await withSecondFactor()
    const { browser } = await signIn(username)
    await post(browser, '/two-factor/verify-totp', { code: codeOf(uri, Date.now()) })
    expect((await deployer.api.send('DELETE', `/people/${username}/second-factors`)).status).toBe(204)
    expect(await comesIn(browser)).toBe(false)
    expect(await comesIn((await signIn(username)).browser)).toBe(true)
  })
})

describe('one\'s own sessions', () => {
  const sessions = async (browser: Browser) => (await (await browser.get('/v1/me/sessions')).json() as { items: OwnSession[] }).items

  it('are listed without what opens them, and ended one by one or all but this', async () => {
    const username = await person()
    const [{ browser: here }, { browser: there }] = [await signIn(username), await signIn(username)]
    const { browser: elsewhere } = await signIn(username)
    const listed = await sessions(here)
    expect(listed.map(({ current }) => current).toSorted()).toEqual([false, false, true])
    expect(Object.keys(listed[0] ?? {}).toSorted()).toEqual(['address', 'current', 'id', 'lastSeenAt', 'startedAt', 'userAgent'])
    const theirs = (await sessions(there)).find(({ current }) => current)?.id ?? ''
    expect((await here.send('DELETE', `/v1/me/sessions/${theirs}`)).status).toBe(204)
    expect([await comesIn(there), await comesIn(elsewhere)]).toEqual([false, true])
    expect((await here.send('DELETE', '/v1/me/sessions')).status).toBe(204)
    expect([await comesIn(here), await comesIn(elsewhere)]).toEqual([true, false])
  })

  it('are nobody else\'s to end', async () => {
    const [{ browser: one }, { browser: other }] = [await signIn(await person()), await signIn(await person())]
    const [{ id } = { id: '' }] = await sessions(other)
    expect((await one.send('DELETE', `/v1/me/sessions/${id}`)).status).toBe(404)
    expect(await comesIn(other)).toBe(true)
  })

  it.each([
    ['GET', '/list-sessions', undefined], ['POST', '/revoke-sessions', {}], ['POST', '/revoke-other-sessions', {}],
  ])('are not told with their tokens: %s %s is not offered', async (method, path, body) => {
    const { browser } = await signIn(await person())
    expect((await browser.send(method, `/auth${path}`, body)).status).toBe(404)
  })

  it('get another id with each step of signing in', async () => {
    const { username, uri } = await withSecondFactor()
    const { browser } = await signIn(username)
    const before = browser.cookie
    await post(browser, '/two-factor/verify-totp', { code: codeOf(uri, Date.now()) })
    expect(browser.cookie).not.toBe(before)
  })
})

it('everything about an account is in the audit trail, whether it went well or not, and no secret with it', async () => {
  const { username, uri, codes } = await withSecondFactor()
  await signIn(username, 'not the password')
  const { browser } = await signIn(username)
  await post(browser, '/two-factor/verify-backup-code', { code: 'not-a-code' })
  await post(browser, '/two-factor/verify-totp', { code: codeOf(uri, Date.now()) })
  await post(browser, '/sign-out')
  const { items } = await deployer.api.get<AuditPage>('/audit-entries?limit=200')
  const said = (entry: AuditEntry) => [entry.actor, entry.operation, entry.outcome]
  expect(items.slice(0, 5).map(said)).toEqual([
    [username, 'signOut', 'done'], [username, 'confirmSignIn', 'done'], ['nobody known', 'confirmSignIn', 'refused'],
    [username, 'signIn', 'done'], [username, 'signIn', 'refused'],
  ])
  for (const secret of [password, uri, ...codes, 'not the password']) expect(JSON.stringify(items)).not.toContain(secret)
})
