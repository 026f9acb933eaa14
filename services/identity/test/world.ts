// The identity service as it really runs, on a database of its own, with its surfaces and a clock one can turn.
import type { AddressInfo } from 'node:net'
import { createServer } from 'node:net'
import { sql } from 'kysely'
import { z } from 'zod'
import { type TestDatabase, testDatabase } from '@dezky/database/testing'
import { type Clock, createLogger } from '@dezky/runtime'
import type { Mail } from '@dezky/runtime/mailer'
import { configFromEnv } from '../src/config/config.ts'
import { environment } from '../src/config/env.ts'
import { secretsFromEnv } from '../src/config/secrets.ts'
import type { Context } from '../src/context.ts'
import { migrations } from '../src/database/index.ts'
import type { IdentityTables } from '../src/database/tables.ts'
import { startIdentity } from '../src/service.ts'
import { Browser } from './browser.ts'
import { Surface } from './surface.ts'

export const adminToken = 'a-token-for-the-admin-api-of-some-length'
export const operator = { email: 'admin@dezky.local', password: 'kaffe og kringle 7' }

export class TurnableClock implements Clock {
  #ahead = 0

  now(): Date {
    return new Date(Date.now() + this.#ahead)
  }

  turn(seconds: number): void {
    this.#ahead += seconds * 1000
  }

  async sleep(): Promise<void> {}
}

export interface World extends AsyncDisposable {
  issuer: string
  /** Addresses of the replicas; the first is the issuer's own. */
  replicas: string[]
  contexts: Context[]
  database: TestDatabase<IdentityTables>
  clock: TurnableClock
  portal: Surface
  operatorApp: Surface
  mails: Mail[]
  /** Everything the service logged. */
  logged(): string
  browser(replica?: number): Browser
  admin(method: string, path: string, body?: unknown, token?: string): Promise<Answer>
  /** Makes a person through the admin API; with a password when one is given. */
  person(person: { name: string, email: string, password?: string, locale?: string, groups?: string[] }): Promise<string>
  /** Makes a link to choose a password with, for ten minutes unless told otherwise. */
  link(personId: string, wish?: { expiresInSeconds?: number, returnTo?: string }): Promise<{ url: string, purpose: string }>
  /** Makes a tenant's group and returns its id. */
  group(tenantId: string, slug: string): Promise<string>
  /** One more replica, for example after a restart. */
  start(settings?: Record<string, string>): Promise<Context>
}

export interface Answer { status: number, headers: Headers, body: unknown }

const identified = z.object({ id: z.string() })
const linked = z.object({ url: z.string(), purpose: z.string() })

export interface WorldOptions { replicas?: number, mail?: boolean, settings?: Record<string, string> }

export async function startWorld({ replicas = 1, mail = false, settings = {} }: WorldOptions = {}): Promise<World> {
  const stack = new AsyncDisposableStack()
  const database = stack.use(await testDatabase<IdentityTables>([migrations]))
  const [portal, operatorApp] = [stack.use(await Surface.start('dezky-portal')), stack.use(await Surface.start('dezky-operator'))]
  const clock = new TurnableClock()
  const mails: Mail[] = []
  const lines: string[] = []
  const addresses: string[] = []
  const contexts: Context[] = []
  const overrides = {
    clock,
    log: createLogger({ name: 'identity', level: 'debug', destination: { write: line => void lines.push(line) } }),
    ...mail ? { mailer: { async probe() {}, send: async (sent: Mail) => void mails.push(sent), async [Symbol.asyncDispose]() {} } } : {},
  }

  async function start(more: Record<string, string> = {}): Promise<Context> {
    const port = await freePort()
    const address = `http://localhost:${port}`
    const env = environment.read({
      PORT: String(port), HOST: 'localhost', PUBLIC_URL: addresses[0] ?? address, DATABASE_URL: database.url,
      ADMIN_PASSWORD: operator.password, PORTAL_URL: portal.url, OPERATOR_URL: operatorApp.url,
      PORTAL_CLIENT_SECRET: portal.secret, OPERATOR_CLIENT_SECRET: operatorApp.secret, DEPLOYER_CLIENT_SECRET: 'd'.repeat(40), IDENTITY_ADMIN_TOKEN: adminToken, COOKIE_KEYS: 'c'.repeat(40),
      KEY_ENCRYPTION_KEY: Buffer.alloc(32, 7).toString('base64'), ...settings, ...more,
    })
    const context = await startIdentity(stack, configFromEnv(env), secretsFromEnv(env), overrides)
    addresses.push(address)
    contexts.push(context)
    return context
  }

  for (let replica = 0; replica < replicas; replica++) await start()
  const issuer = addresses[0] ?? ''
  await Promise.all([portal.meet(issuer), operatorApp.meet(issuer)])

  async function admin(method: string, path: string, body?: unknown, token = adminToken): Promise<Answer> {
    const headers = { authorization: `Bearer ${token}`, ...body === undefined ? {} : { 'content-type': 'application/json' } }
    const sent = body === undefined ? undefined : JSON.stringify(body)
    const response = await fetch(`${issuer}/admin/v1${path}`, { method, headers, body: sent })
    const text = await response.text()
    return { status: response.status, headers: response.headers, body: text === '' ? null : JSON.parse(text) }
  }

  async function link(personId: string, wish: Parameters<World['link']>[1] = {}) {
    return linked.parse((await admin('POST', `/people/${personId}/links`, { expiresInSeconds: 600, ...wish })).body)
  }

  async function group(tenantId: string, slug: string): Promise<string> {
    return identified.parse((await admin('PUT', `/groups/by-tenant/${tenantId}`, { slug, name: slug })).body).id
  }

  async function person({ name, email, password, locale = 'en', groups = [] }: Parameters<World['person']>[0]): Promise<string> {
    const { id } = identified.parse((await admin('PUT', `/people/by-person/${email}`, { email, name, locale })).body)
    if (groups.length > 0) await admin('PUT', `/people/${id}/memberships`, { groupIds: groups })
    if (password) {
      const { url } = await link(id)
      const chosen = await new Browser(issuer).post(url, { password })
      if (chosen.status !== 303) throw new Error(`No password was set (${chosen.status}): ${chosen.text}\n${lines.at(-2)}`)
    }
    return id
  }

  return {
    issuer, database, clock, portal, operatorApp, mails, replicas: addresses, contexts, admin, person, link, group, start,
    logged: () => lines.join(''),
    browser: (replica = 0) => new Browser(issuer, addresses[replica]),
    [Symbol.asyncDispose]: () => stack.disposeAsync(),
  }
}

/** How many queries of this database wait for a lock. */
export async function waiting(db: World['database']['db']): Promise<number> {
  const { rows } = await sql`select from pg_locks join pg_stat_activity using (pid)
    where not granted and datname = current_database()`.execute(db)
  return rows.length
}

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>(resolve => server.listen(0, 'localhost', resolve))
  const { port } = server.address() as AddressInfo
  await new Promise(resolve => server.close(resolve))
  return port
}
