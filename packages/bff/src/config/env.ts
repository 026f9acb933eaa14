// What a surface's server reads from its environment. Importable without starting anything, so that the variables can be listed.
import { z } from 'zod'
import { base64Key, defineEnvironment, type Environment, port, seconds, variable, webUrl } from '@dezky/runtime'
import type { BffConfig } from './config.ts'
import { operator, portal, type Surface } from './surfaces.ts'

export interface SurfaceValues {
  HOST: string
  PORT: number
  PUBLIC_URL: string
  DATABASE_URL: string
  OIDC_ISSUER: string
  ACCOUNT_PATH: string | null
  OIDC_CLIENT_ID: string
  OIDC_CLIENT_SECRET: string
  SESSION_KEY: Buffer[]
  SESSION_IDLE_SECONDS: number | undefined
  SESSION_ABSOLUTE_SECONDS: number | undefined
  PLATFORM_API_URL: string
}

export interface SurfaceConfig extends BffConfig {
  host: string
  port: number
}

const sessionKeys = z.string().transform(value => value.split(',').map(part => part.trim())).pipe(z.array(base64Key).min(1))

/** The default is the page of Dezky's own identity provider. */
const accountPath = z.string().regex(/^(?:none|\/.*)$/, 'is neither a path nor `none`').default('/account')
  .transform(path => (path === 'none' ? null : path))

const environments = { portal: environmentOf(portal), operator: environmentOf(operator) }
const surfaces = { portal, operator }
export type SurfaceName = keyof typeof surfaces

/** The variables of one surface, for reading and for listing. */
export function environmentFor(surface: SurfaceName): Environment<SurfaceValues> {
  return environments[surface]
}

/** Throws ConfigurationError, which names every variable that is wrong and how. */
export function readConfig(surface: SurfaceName, env: Record<string, string | undefined> = process.env): SurfaceConfig {
  const values = environments[surface].read(env)
  return {
    surface,
    cookieName: surfaces[surface].cookieName,
    host: values.HOST,
    port: values.PORT,
    publicUrl: values.PUBLIC_URL,
    issuer: values.OIDC_ISSUER,
    accountPath: values.ACCOUNT_PATH,
    clientId: values.OIDC_CLIENT_ID,
    clientSecret: values.OIDC_CLIENT_SECRET,
    sessionKeys: values.SESSION_KEY,
    databaseUrl: values.DATABASE_URL,
    platformApiUrl: values.PLATFORM_API_URL,
    idleSeconds: values.SESSION_IDLE_SECONDS ?? null,
    absoluteSeconds: values.SESSION_ABSOLUTE_SECONDS ?? null,
  }
}

function environmentOf(surface: Surface): Environment<SurfaceValues> {
  return defineEnvironment({
    HOST: variable('Address to listen on', z.string().default('127.0.0.1')),
    PORT: variable('TCP port to listen on', port.default(surface.port)),
    PUBLIC_URL: variable('Address of this surface as browsers see it, without a path', webUrl.default(`http://localhost:${surface.port}`)),
    DATABASE_URL: variable('postgres:// address of the surface\'s own database, as a login that owns nothing', z.string(), { secret: true }),
    OIDC_ISSUER: variable('Identity provider, exactly as it names itself in its tokens', z.url().default('http://localhost:4120')),
    ACCOUNT_PATH: variable(
      'Where people look after their password and second factors, as a path under OIDC_ISSUER; `none` when the identity provider has no such page',
      accountPath,
    ),
    OIDC_CLIENT_ID: variable('Client id of this surface at the identity provider', z.string().default(surface.clientId)),
    OIDC_CLIENT_SECRET: variable('Client secret of this surface at the identity provider', z.string(), { secret: true }),
    SESSION_KEY: variable(
      'Keys that seal sessions: 32 bytes in base64 each, separated by commas; the first seals, all open', sessionKeys, { secret: true },
    ),
    SESSION_IDLE_SECONDS: variable(
      'A session ends after its person has done nothing for this long, whatever longer time the platform\'s settings name', seconds.optional(),
    ),
    SESSION_ABSOLUTE_SECONDS: variable(
      'A session ends this long after it began, whatever longer time the platform\'s settings name', seconds.optional(),
    ),
    PLATFORM_API_URL: variable('Address of the platform API', webUrl.default('http://localhost:4110')),
  })
}

/** Nitro's own server reads these, would listen on every address by itself, and would wait half a minute for open connections. */
export function listenWhereConfigured({ host, port: tcpPort }: SurfaceConfig): void {
  process.env.NITRO_HOST = host
  process.env.NITRO_PORT = String(tcpPort)
  process.env.NITRO_SHUTDOWN_TIMEOUT ??= '10000'
}

const ownerEnvironment = defineEnvironment({
  DATABASE_OWNER_URL: variable('postgres:// address of the role that owns the surface\'s database', z.string(), { secret: true }),
})

/** For the migration program only: the server itself never holds this address. */
export function readOwnerUrl(env: Record<string, string | undefined> = process.env): string {
  return ownerEnvironment.read(env).DATABASE_OWNER_URL
}
