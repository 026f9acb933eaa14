// People come in with a password, keep others out, and are put out themselves; keys do no more than whoever made them.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { PersonAnswer } from '@dezky/contracts/deployer'
import { Browser } from './browser.ts'
import { type Standing, startStanding } from './standing.ts'

const adminPassword = 'korrekt hest batteri'
const password = 'hæfteklamme-hæfteklamme'

let deployer: Standing
beforeAll(async () => {
  deployer = await startStanding({ ADMIN_PASSWORD: adminPassword, TRUST_PROXY: '127.0.0.1' })
  for (const name of ['alpha', 'beta']) await deployer.api.post('/projects', { name, repository: `registry.example/${name}` })
})
afterAll(() => deployer?.[Symbol.asyncDispose]())

const open = () => new Browser(deployer.url)
let people = 0

async function person(more: object = {}): Promise<PersonAnswer> {
  return deployer.api.post<PersonAnswer>('/people', { username: `person-${people++}`, name: 'Somebody', password, ...more })
}

async function signedIn(username: string, as = password): Promise<Browser> {
  const browser = open()
  expect((await browser.signIn(username, as)).status).toBe(200)
  return browser
}

describe('the first administrator', () => {
  it('is there from the start, with the password of the environment, and sees everything', async () => {
    const browser = await signedIn('admin', adminPassword)
    expect(await (await browser.get('/v1/me')).json()).toMatchObject({ name: 'admin', role: 'administrator', projects: null })
    expect((await browser.get('/v1/people')).status).toBe(200)
  })

  it('gets a password that is shown once and logged nowhere, where none was chosen', async () => {
    await using other = await startStanding()
    const [, made = ''] = /with the password (\S+)/.exec(other.shown()) ?? []
    expect(made.length).toBeGreaterThan(16)
    expect(other.logged()).not.toContain(made)
    expect((await new Browser(other.url).signIn('admin', made)).status).toBe(200)
  })

  it('is not the last one to go', async () => {
    const response = await deployer.api.send('PATCH', '/people/admin', { body: { disabled: true } })
    expect([response.status, await response.json()]).toMatchObject([409, { code: 'in_use' }])
    expect((await deployer.api.send('PATCH', '/people/admin', { body: { role: 'viewer' } })).status).toBe(409)
  })
})

describe('signing in', () => {
  it('is tried no more than ten times a minute from one address', async () => {
    const browser = open()
    const tries: number[] = []
    for (let i = 0; i < 12; i++) tries.push((await browser.signIn(`guess-${i}`, 'something else!')).status)
    expect(tries.at(-1)).toBe(429)
  })

  it('is refused with a wrong password, as it is to somebody who is not there', async () => {
    const { username } = await person()
    const answers = await Promise.all([open().signIn(username, 'something else!'), open().signIn('nobody-there', 'something else!')])
    const bodies = await Promise.all(answers.map(async answer => [answer.status, await answer.text()]))
    expect(bodies[0]).toEqual(bodies[1])
    expect(bodies[0]?.[0]).toBe(401)
  })

  it('gives a cookie that no script reads, and another for each time', async () => {
    const { username } = await person()
    const [one, two] = [await signedIn(username), await signedIn(username)]
    expect(one.setCookies.join()).toMatch(/HttpOnly/)
    expect(one.setCookies.join()).toMatch(/SameSite=Lax/)
    expect(one.cookie).not.toBe(two.cookie)
    const planted = new Browser(deployer.url, one.cookie)
    await planted.signIn((await person()).username, password)
    expect(planted.cookie).not.toBe(one.cookie)
  })

  it('is locked for a while after so many wrong passwords, from wherever they came', async () => {
    const { username } = await person()
    const tries: number[] = []
    for (let i = 0; i < 10; i++) tries.push((await open().signIn(username, 'something else!')).status)
    expect(new Set(tries)).toEqual(new Set([401]))
    const locked = await open().signIn(username, password)
    expect([locked.status, await locked.json()]).toMatchObject([429, { code: 'account_locked' }])
    await deployer.api.send('POST', `/people/${username}/password`, { body: { password: `${password}-new` } })
    expect((await open().signIn(username, `${password}-new`)).status).toBe(200)
  })

  it.each([
    ['making an account', 'POST', '/sign-up/email', { email: 'a@b.example', name: 'A', password: 'korrekt hest batteri' }],
    ['asking which names there are', 'POST', '/is-username-available', { username: 'admin' }],
    ['signing in by address', 'POST', '/sign-in/email', { email: 'admin@nowhere.invalid', password: adminPassword }],
    ['changing one\'s own role', 'POST', '/update-user', { role: 'administrator' }],
  ])('is all there is to it: %s is not offered', async (_, method, path, body) => {
    const browser = await signedIn((await person()).username)
    expect((await browser.send(method, `/auth${path}`, body)).status).toBe(404)
  })
})

describe('a session', () => {
  it('ends when one signs out, and everywhere when an administrator says so', async () => {
    const { username } = await person()
    const [one, two] = [await signedIn(username), await signedIn(username)]
    await one.send('POST', '/auth/sign-out', {})
    expect([(await one.get('/v1/me')).status, (await two.get('/v1/me')).status]).toEqual([401, 200])
    await deployer.api.send('DELETE', `/people/${username}/sessions`)
    expect((await two.get('/v1/me')).status).toBe(401)
  })

  it.each([
    ['disabled', { disabled: true }], ['given another role', { role: 'administrator' }],
  ])('of somebody who is %s ends', async (_, change) => {
    const { username } = await person()
    const browser = await signedIn(username)
    expect((await deployer.api.send('PATCH', `/people/${username}`, { body: change })).status).toBe(200)
    expect((await browser.get('/v1/me')).status).toBe(401)
    expect((await open().signIn(username, password)).status).toBe('disabled' in change ? 403 : 200)
  })

  it('is prolonged where its cookie is, and by nothing else', async () => {
    const { id, username } = await person()
    const browser = await signedIn(username)
    const { db } = deployer.database
    const session = db.selectFrom('sessions').select('expiresAt').where('userId', '=', id)
    const ends = async () => (await session.executeTakeFirstOrThrow()).expiresAt
    const soon = new Date(Date.now() + 3_600_000)
    await db.updateTable('sessions').set({ expiresAt: soon }).where('userId', '=', id).execute()
    expect((await browser.get('/v1/me')).status).toBe(200)
    expect(await (await browser.get('/auth/get-session?disableRefresh=true')).json()).toMatchObject({ user: { username } })
    expect(await ends()).toEqual(soon)
    browser.setCookies = []
    await browser.get('/auth/get-session')
    expect((await ends()).getTime()).toBeGreaterThan(soon.getTime())
    expect(browser.setCookies.join()).toMatch(/session_token=.*Max-Age=86400/)
  })

  it('does nothing for a page elsewhere', async () => {
    const browser = await signedIn('admin', adminPassword)
    const asked = (name: string, site: string | null, origin?: string) =>
      browser.send('POST', '/v1/projects', { name, repository: 'r.example/c' }, site, origin)
    const elsewhere: [string | null, string?][] = [['cross-site'], ['same-site'], ['none'], [null, 'http://localhost:9'], [null, 'null']]
    for (const [site, origin] of elsewhere) {
      const refused = await asked('gamma', site, origin)
      expect([refused.status, await refused.json()]).toMatchObject([403, { code: 'cross_origin' }])
    }
    expect((await asked('gamma', 'same-origin')).status).toBe(201)
    expect((await asked('delta', null)).status).toBe(201)
  })
})

describe('an API key', () => {
  it('does what its maker may, in the projects it is for, and no more', async () => {
    const maker = await signedIn((await person({ role: 'deployer', projects: ['alpha', 'beta'] })).username)
    const made = await maker.send('POST', '/v1/api-keys', { name: 'CI', role: 'administrator', projects: ['alpha'] })
    const { secret, id } = await made.json() as { secret: string, id: string }
    const ask = (method: string, path: string, body?: object) => deployer.api.send(method, path, { token: secret, ...body ? { body } : {} })
    expect(await (await ask('GET', '/me')).json()).toMatchObject({ role: 'deployer', projects: ['alpha'] })
    expect(await (await ask('GET', '/projects')).json()).toMatchObject({ items: [{ name: 'alpha' }] })
    expect([(await ask('GET', '/projects/alpha')).status, (await ask('GET', '/projects/beta')).status]).toEqual([200, 404])
    expect((await ask('DELETE', '/projects/alpha')).status).toBe(403)
    expect((await ask('POST', '/api-keys', { name: 'more', role: 'administrator' })).status).toBe(403)
    expect((await maker.send('DELETE', `/v1/api-keys/${id}`)).status).toBe(204)
    expect((await ask('GET', '/me')).status).toBe(401)
  })

  it('is for no project that its maker does not see', async () => {
    const maker = await signedIn((await person({ role: 'deployer', projects: ['alpha'] })).username)
    const refused = await maker.send('POST', '/v1/api-keys', { name: 'CI', projects: ['beta'] })
    expect([refused.status, await refused.json()]).toMatchObject([422, { code: 'project_unknown' }])
  })

  it('ends with its time, and with its maker', async () => {
    const { username } = await person({ role: 'deployer' })
    const maker = await signedIn(username)
    const make = async (more: object) =>
      (await (await maker.send('POST', '/v1/api-keys', { name: 'CI', ...more })).json() as { secret: string }).secret
    const [over, lasting] = [await make({ expiresAt: '2020-01-01T00:00:00Z' }), await make({})]
    const status = async (token: string) => (await deployer.api.send('GET', '/me', { token })).status
    expect([await status(over), await status(lasting)]).toEqual([401, 200])
    await deployer.api.send('PATCH', `/people/${username}`, { body: { disabled: true } })
    expect(await status(lasting)).toBe(401)
  })

  it('is kept as a hash, and shown once', async () => {
    const { secret } = await deployer.api.post<{ secret: string }>('/api-keys', { name: 'root' })
    const kept = await deployer.database.db.selectFrom('api_keys').selectAll().execute()
    const rows = JSON.stringify([await deployer.api.get('/api-keys'), kept])
    expect(rows).not.toContain(secret)
    expect(deployer.logged()).not.toContain(secret)
  })
})
