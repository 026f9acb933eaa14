import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { openDatabase } from '@dezky/database'
import { type Browser, json } from './browser.ts'
import { signIn, startWorld, type TestSurface, type World } from './surface.ts'

let world: World
let replica: TestSurface
beforeAll(async () => {
  world = await startWorld({ tuning: { issuerTimeoutMs: 1_000 } })
  replica = await world.replica()
})
afterAll(() => world[Symbol.asyncDispose]())

let browser: Browser
let person = 0
beforeEach(async () => {
  browser = await signIn(world, `person-${++person}`)
  world.issuer.refreshes = 0
})
afterEach(() => {
  world.issuer.fault = null
})

const row = () => world.database.db.selectFrom('sessions').selectAll().where('subject', '=', `person-${person}`)
const accessExpires = (inMs: number) => world.database.db.updateTable('sessions').set({ access_expires_at: new Date(Date.now() + inMs) })
  .where('subject', '=', `person-${person}`).execute()
const ask = (where = world.surface) =>
  fetch(`${where.url}/api/v1/users/me`, { headers: { cookie: browser.cookieHeader(world.surface.url) } })
const code = async (response: Response) => [response.status, (await json(response)).code]

describe('an access token that has expired', () => {
  it('is refreshed exactly once for fifty requests at two replicas, and nobody is refused', async () => {
    await accessExpires(-1_000)
    const answers = await Promise.all(Array.from({ length: 50 }, (_, index) => ask(index % 2 === 0 ? world.surface : replica)))
    expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 50 }, () => 200))
    expect(world.issuer.refreshes).toBe(1)
    expect((await row().executeTakeFirstOrThrow()).token_version).toBe(2)
  })

  it('is refreshed again and again as tokens rotate', async () => {
    for (const version of [2, 3, 4]) {
      await accessExpires(-1_000)
      expect((await ask(version % 2 === 0 ? world.surface : replica)).status).toBe(200)
      expect((await row().executeTakeFirstOrThrow()).token_version).toBe(version)
    }
  })

  it('is refreshed before it expires, once', async () => {
    await accessExpires(30_000)
    await ask()
    expect(world.issuer.refreshes).toBe(1)
    await ask()
    expect(world.issuer.refreshes).toBe(1)
  })
})

describe('an issuer that says no', () => {
  it('ends the session', async () => {
    await world.issuer.provider.RefreshToken.revokeByGrantId(await grantOf())
    await accessExpires(-1_000)
    expect(await code(await ask())).toEqual([401, 'signed_out'])
    expect(await row().executeTakeFirst()).toBeUndefined()
  })

  it('does not end it when another replica has newer tokens by then', async () => {
    await accessExpires(-1_000)
    world.issuer.fault = (_request, response) => {
      // As if the lock had been lost with its connection: somebody else wrote newer tokens while we were asking.
      void newerTokens().then(() => response.writeHead(400, { 'content-type': 'application/json' }).end('{"error":"invalid_grant"}'))
    }
    expect((await ask()).status).toBe(200)
    expect((await row().executeTakeFirstOrThrow()).token_version).toBe(2)
  })
})

/** Past the row lock: it goes with its owner's connection. */
async function newerTokens(): Promise<void> {
  await endRefreshConnections()
  await world.database.db.updateTable('sessions').set({ token_version: 2, access_expires_at: new Date(Date.now() + 600_000) })
    .where('subject', '=', `person-${person}`).execute()
}

/** As a broken network would. */
async function endRefreshConnections(): Promise<void> {
  const admin = openDatabase<never>({ url: world.database.superuserUrl, applicationName: 'test administrator' })
  await admin.pool.query(`set role none; select pg_terminate_backend(pid) from pg_stat_activity
    where datname = current_database() and application_name = 'portal refresh'`)
  await admin.destroy()
}

describe('a lock that is lost after the issuer has rotated', () => {
  it('loses no tokens', async () => {
    await accessExpires(-1_000)
    world.issuer.fault = (request, response) => void endRefreshConnections().then(() => world.issuer.provider.callback()(request, response))
    expect((await ask()).status).toBe(200)
    world.issuer.fault = null
    await accessExpires(-1_000)
    expect((await ask(replica)).status).toBe(200)
    expect((await row().executeTakeFirstOrThrow()).token_version).toBe(3)
  })
})

describe('an issuer that does not answer', () => {
  const faults: [string, NonNullable<World['issuer']['fault']>][] = [
    ['503', (_request, response) => response.writeHead(503).end()],
    ['500 with JSON', (_request, response) =>
      response.writeHead(500, { 'content-type': 'application/json' }).end('{"error":"server_error"}')],
    ['nothing for longer than we wait', () => undefined],
    ['a broken connection', request => request.socket.destroy()],
    ['400 invalid_client, which is our mistake and not the person\'s', (_request, response) =>
      response.writeHead(401, { 'content-type': 'application/json' }).end('{"error":"invalid_client"}')],
  ]

  it.each(faults)('(%s) leaves the session alone while its access token lives', async (_name, fault) => {
    let asked = 0
    world.issuer.fault = (request, response) => {
      asked++
      fault(request, response)
    }
    await accessExpires(20_000)
    const fresh = await world.replica()
    expect((await ask(fresh)).status).toBe(200)
    expect((await ask(fresh)).status).toBe(200)
    expect(asked).toBe(1)
    expect((await row().executeTakeFirstOrThrow()).token_version).toBe(1)
  })

  it.each(faults)('(%s) is our failure, not a sign-out, once the access token is dead; then all is well again', async (_name, fault) => {
    world.issuer.fault = fault
    await accessExpires(-1_000)
    expect(await code(await ask())).toEqual([502, 'upstream_unavailable'])
    world.issuer.fault = null
    await vi.waitFor(async () => expect((await ask()).status).toBe(200))
  })

  it('is not asked for every request meanwhile', async () => {
    let asked = 0
    world.issuer.fault = (_request, response) => {
      asked++
      response.writeHead(503).end()
    }
    await accessExpires(20_000)
    const fresh = await world.replica()
    for (let request = 0; request < 10; request++) await ask(fresh)
    expect(asked).toBe(1)
  })
})

describe('an access token that the platform refuses before its time', () => {
  it('is replaced once, and the request with its body sent again', async () => {
    const refused = world.platform.seen.length
    let rejected: string | undefined
    world.platform.refuse = token => token === (rejected ??= token)
    const response = await browser.fetch(`${world.surface.url}/api/v1/tenants`, { method: 'POST', body: '{"slug":"acme"}' })
    expect(response.status).toBe(200)
    expect(world.issuer.refreshes).toBe(1)
    expect(world.platform.seen.slice(refused).map(({ body }) => body)).toEqual(['{"slug":"acme"}', '{"slug":"acme"}'])
  })

  it('ends the session when its replacement is refused too', async () => {
    world.platform.refuse = () => true
    expect(await code(await ask())).toEqual([401, 'signed_out'])
    expect(await row().executeTakeFirst()).toBeUndefined()
    expect(world.issuer.refreshes).toBe(1)
  })

  afterEach(() => {
    world.platform.refuse = () => false
  })
})

async function grantOf(): Promise<string> {
  world.platform.seen.length = 0
  await ask()
  const token = world.platform.seen[0]!.headers.authorization!.replace('Bearer ', '')
  return (await world.issuer.provider.AccessToken.find(token))!.grantId!
}
