// A whole platform API on a database of its own: real Postgres, real routes, real tokens; the directory is the one in memory.
import type { GenerateKeyPairResult } from 'jose'
import { createLocalJWKSet, exportJWK, generateKeyPair, SignJWT } from 'jose'
import type { TestDatabase } from '@dezky/database/testing'
import { testDatabase } from '@dezky/database/testing'
import type { MemoryDirectory } from '@dezky/directory/drivers/memory'
import { memory } from '@dezky/directory/drivers/memory'
import { createLogger } from '@dezky/runtime'
import type { Api } from '@dezky/runtime/fastify'
import { createApp } from '../src/app.ts'
import { toConfig } from '../src/config/config.ts'
import { identityIssuer } from '../src/config/directory.ts'
import { environment } from '../src/config/env.ts'
import { toSecrets } from '../src/config/secrets.ts'
import type { Overrides } from '../src/context.ts'
import { createServices } from '../src/context.ts'
import type { PlatformTables } from '../src/database/index.ts'
import { migrations } from '../src/database/index.ts'
import { createTokenVerifier } from '../src/http/tokens.ts'
import type { Services } from '../src/services.ts'

const issuer = 'http://identity.example'

export interface Someone {
  subject: string
  email: string
  name: string
  groups?: string[]
  audience: 'dezky-operator' | 'dezky-portal'
  locale?: string
  /** Default: the directory's own. */
  issuer?: string
  emailVerified?: boolean
  /** When their token was given out; default: now. */
  issuedAt?: Date
  /** When they proved who they are; default: now. Null: the token does not say. */
  authenticatedAt?: Date | null
  /** How the issuer calls their session; default: the token does not say. */
  sid?: string
  /** How they proved it, RFC 8176; default: the token does not say. */
  methods?: string[] | undefined
}

export const operator: Someone = {
  subject: 'operator', email: 'olga@dezky.example', name: 'Olga Berg', groups: ['dezky-platform-admins'], audience: 'dezky-operator',
}

export interface TestApi extends AsyncDisposable {
  app: Api
  services: Services
  database: TestDatabase<PlatformTables>
  directory: MemoryDirectory
  tokenFor(someone: Someone): Promise<string>
  /** Sends a request as somebody who has asked for /v1/users/me before. */
  as(someone: Someone): Promise<Caller>
  /** Another process on the same database and directory. */
  replica(): Promise<TestApi>
}

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'

export interface Caller {
  send<Body = unknown>(method: Method, url: string, body?: object | string, headers?: Record<string, string>): Promise<Answer<Body>>
  get<Body = unknown>(url: string): Promise<Answer<Body>>
  post<Body = unknown>(url: string, body?: object | string, headers?: Record<string, string>): Promise<Answer<Body>>
  put<Body = unknown>(url: string, body?: object, headers?: Record<string, string>): Promise<Answer<Body>>
  /** `version` goes into If-Match. */
  patch<Body = unknown>(url: string, body: object, version?: number): Promise<Answer<Body>>
  delete<Body = unknown>(url: string, body?: object): Promise<Answer<Body>>
}

interface Answer<Body> {
  status: number
  headers: Record<string, unknown>
  /** What was asked for, or a problem with its code. */
  body: Body & { code?: string }
}

export async function startTestApi(
  overrides: Overrides = {}, variables: Record<string, string> = {}, make: () => Promise<TestDatabase<PlatformTables>> = newDatabase,
): Promise<TestApi> {
  await using stack = new AsyncDisposableStack()
  const database = stack.use(await make())
  const directory = memory({ issuer, surfaces: ['http://localhost:4100'] })
  const keys = await generateKeyPair('ES256', { extractable: true })
  const api = await startProcess({ database, directory, keys, overrides, variables })
  stack.use(api)
  const disposables = stack.move()
  return { ...api, [Symbol.asyncDispose]: () => disposables.disposeAsync() }
}

function newDatabase(): Promise<TestDatabase<PlatformTables>> {
  return testDatabase(migrations)
}

interface Ground {
  database: TestDatabase<PlatformTables>
  directory: MemoryDirectory
  keys: GenerateKeyPairResult
  overrides: Overrides
  variables: Record<string, string>
}

async function startProcess(ground: Ground): Promise<TestApi> {
  const { database, directory, keys, overrides, variables } = ground
  const stack = new AsyncDisposableStack()
  const jwks = createLocalJWKSet({ keys: [{ ...await exportJWK(keys.publicKey), kid: 'k', alg: 'ES256' }] })
  const env = environment.read({
    DATABASE_URL: database.url, DATABASE_OWNER_URL: database.ownerUrl, OIDC_ISSUERS: issuer, IDENTITY_ADMIN_TOKEN: 'x'.repeat(40),
    // Where nobody listens: no test asks the world outside.
    DNS_RESOLVERS: '127.0.0.1:1',
    SECRETS_KEY: Buffer.alloc(32, 7).toString('base64'),
    ...variables,
  })
  const config = toConfig(env)
  const tokens = createTokenVerifier({
    issuers: config.issuers, audiences: Object.values(config.audiences), keysOf: () => jwks,
    rememberedAs: own => identityIssuer(config.directory, own),
  })
  const log = createLogger({ name: 'test', level: 'silent' })
  const services = await createServices(stack, config, toSecrets(env), { directory, tokens, log, ...overrides })
  const app = await createApp(services)
  stack.defer(() => app.close())

  const tokenFor = ({ subject: sub, email, name, locale, groups = [], audience: aud, ...someone }: Someone) =>
    new SignJWT({ email, name, locale, groups, aud, iss: someone.issuer ?? issuer, sub, email_verified: someone.emailVerified,
      auth_time: authTimeOf(someone), amr: someone.methods, sid: someone.sid })
      .setProtectedHeader({ alg: 'ES256', kid: 'k', typ: 'at+jwt' }).setIssuedAt(someone.issuedAt).setExpirationTime('10m')
      .sign(keys.privateKey)

  return {
    app, services, database, directory, tokenFor,
    async as(someone) {
      const caller = callerWith(app, await tokenFor(someone))
      await caller.get('/v1/users/me')
      return caller
    },
    replica: () => startProcess(ground),
    [Symbol.asyncDispose]: () => stack.disposeAsync(),
  }
}

function authTimeOf({ authenticatedAt = new Date() }: Pick<Someone, 'authenticatedAt'>): number | undefined {
  return authenticatedAt ? Math.floor(authenticatedAt.getTime() / 1000) : undefined
}

/** Whoever sends this token. */
export function callerWith(app: Api, token: string): Caller {
  async function send<Body>(method: Method, url: string, payload?: object | string, headers?: object): Promise<Answer<Body>> {
    const response = await app.inject({ method, url, payload, headers: { authorization: `Bearer ${token}`, ...headers } })
    const isJson = /\bjson\b/.test(String(response.headers['content-type'] ?? 'json'))
    return { status: response.statusCode, headers: response.headers, body: isJson ? JSON.parse(response.body || 'null') : response.body }
  }
  return {
    send,
    get: url => send('GET', url),
    post: (url, body, headers) => send('POST', url, body, headers),
    put: (url, body, headers) => send('PUT', url, body, headers),
    patch: (url, body, version) => send('PATCH', url, body, version === undefined ? {} : { 'if-match': `"${version}"` }),
    delete: (url, body) => send('DELETE', url, body),
  }
}
