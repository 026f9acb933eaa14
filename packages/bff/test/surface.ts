// A surface on loopback: its BFF behind a plain h3 server, as Nitro would have it.
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createApp, createRouter, defineEventHandler, toNodeListener } from 'h3'
import { testDatabase } from '@dezky/database/testing'
import { createLogger } from '@dezky/runtime'
import { type Bff, createBff } from '../src/bff.ts'
import type { BffConfig } from '../src/config/config.ts'
import type { BffOverrides } from '../src/context.ts'
import { migrations } from '../src/migrations.ts'
import type { BffTables } from '../src/tables.ts'
import { Browser } from './browser.ts'
import { clientSecret, startIssuer, type TestClient } from './issuer.ts'
import { startPlatform } from './platform.ts'

export interface TestSurface extends AsyncDisposable {
  /** Where this replica listens. */
  url: string
  config: BffConfig
  bff: Bff
  log: string[]
}

export const sessionKey = randomBytes(32)

interface SurfaceOptions extends BffOverrides {
  config: Omit<BffConfig, 'publicUrl'> & { publicUrl?: string }
  port?: number
}

export async function startSurface({ config: given, port = 0, ...overrides }: SurfaceOptions): Promise<TestSurface> {
  const server = createServer()
  await new Promise<void>(resolve => server.listen(port, '127.0.0.1', resolve))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const config = { ...given, publicUrl: given.publicUrl ?? url }
  const log: string[] = []
  const bff = createBff(config, { log: createLogger({ name: 'test', destination: { write: line => void log.push(line) } }), ...overrides })
  const router = createRouter({ preemptive: true })
  for (const [path, handler] of Object.entries(bff.routes)) router.use(path, handler)
  router.use('/**', defineEventHandler(() => 'a page'))
  server.on('request', toNodeListener(createApp().use(router)))
  return {
    url, config, bff, log,
    [Symbol.asyncDispose]: async () => {
      bff.drain()
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
      await bff[Symbol.asyncDispose]()
    },
  }
}

/** Ports that nobody listens on now, for addresses that must be known before their server starts. */
export async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}

/** Issuer, platform API, database and one surface, with clients `dezky-portal` and `dezky-operator`. */
export async function startWorld(config: Partial<BffConfig> = {}, overrides: BffOverrides = {}) {
  const stack = new AsyncDisposableStack()
  const port = await freePort()
  const publicUrl = `http://127.0.0.1:${port}`
  const clients: TestClient[] = ['dezky-portal', 'dezky-operator'].map(clientId => ({ clientId, publicUrl }))
  const database = stack.use(await testDatabase<BffTables>([migrations]))
  const issuer = stack.use(await startIssuer(clients))
  const platform = stack.use(await startPlatform(issuer))
  const base: Omit<BffConfig, 'publicUrl'> = {
    surface: 'portal', cookieName: 'dz_portal', clientId: 'dezky-portal', clientSecret,
    issuer: issuer.url, sessionKeys: [sessionKey], databaseUrl: database.url, platformApiUrl: platform.url,
    accountPath: '/account', idleSeconds: 43_200, absoluteSeconds: 604_800, ...config,
  }
  const surface = stack.use(await startSurface({ config: base, port, ...overrides }))
  const replica = async (more: Partial<BffConfig> = {}, moreOverrides: BffOverrides = overrides) =>
    stack.use(await startSurface({ config: { ...base, publicUrl, ...more }, ...moreOverrides }))
  return { database, issuer, platform, surface, replica, [Symbol.asyncDispose]: () => stack.disposeAsync() }
}

export type World = Awaited<ReturnType<typeof startWorld>>

/** A browser with a session of `person` at the world's surface. */
export async function signIn({ issuer, surface }: World, person = 'ada', browser = new Browser()): Promise<Browser> {
  issuer.person = { sub: person, reason: '' }
  await browser.open(`${surface.url}/auth/oidc/login`)
  return browser
}
