// Every variable this process reads, with its meaning; nobody else touches the environment.
import { z } from 'zod'
import { base64Key, defineEnvironment, list, port, seconds, variable, webUrl } from '@dezky/runtime'

const secret = z.string('is missing').min(32, 'must be at least 32 characters long')
const day = 86_400

export const environment = defineEnvironment({
  HOST: variable('address to listen on', z.string().default('127.0.0.1')),
  PORT: variable('TCP port to listen on', port.default(4120)),
  PUBLIC_URL: variable('address browsers reach this service at; it is the OIDC issuer', webUrl.default('http://localhost:4120')),
  WEBAUTHN_RP_ID: variable('host name passkeys are made for: the one of PUBLIC_URL, or a domain above it', z.string().optional()),
  TRUST_PROXY: variable('addresses of reverse proxies whose X-Forwarded-For is believed', list.default([])),
  DATABASE_URL: variable('postgres:// address to run with', z.url('is missing or not an address'), { secret: true }),
  DATABASE_OWNER_URL: variable('postgres:// address of the schema owner; when given, migrations run at start', z.url().optional(), { secret: true }),
  LOG_LEVEL: variable('how much to log: trace, debug, info, warn, error, silent', z.string().default('info')),

  ADMIN_EMAIL: variable('e-mail address of the first operator', z.email('is not an e-mail address').default('admin@dezky.local')),
  ADMIN_PASSWORD: variable('password of the first operator; needed only while there is no operator', z.string().optional(), { secret: true }),

  PORTAL_URL: variable('address of the portal', webUrl.default('http://localhost:4100')),
  OPERATOR_URL: variable('address of the operator app', webUrl.default('http://localhost:4101')),
  DEPLOYER_URL: variable('address of the deployer', webUrl.default('http://localhost:4102')),
  MAIL_URL: variable('address people read their mail at; when given, they open it with the sign-in they have here', webUrl.optional()),
  FILES_URL: variable('address people open their files at; when given, they open them with the sign-in they have here', webUrl.optional()),
  PORTAL_CLIENT_SECRET: variable('OIDC client secret of the portal', secret, { secret: true }),
  OPERATOR_CLIENT_SECRET: variable('OIDC client secret of the operator app', secret, { secret: true }),
  DEPLOYER_CLIENT_SECRET: variable('OIDC client secret of the deployer', secret, { secret: true }),

  IDENTITY_ADMIN_TOKEN: variable('bearer token of the admin API', secret, { secret: true }),
  COOKIE_KEYS: variable('keys that sign cookies, separated by commas; the first signs, all verify',
    z.string('is missing').pipe(list).pipe(z.array(z.string().min(32, 'must be at least 32 characters each')).min(1)), { secret: true }),
  KEY_ENCRYPTION_KEY: variable('32 bytes in base64 that encrypt the signing keys at rest',
    z.string('is missing').pipe(base64Key), { secret: true }),

  SESSION_SECONDS: variable('how long a browser stays signed in without using any surface', seconds.default(14 * day)),
  ACCESS_TOKEN_SECONDS: variable('lifetime of an access token', seconds.default(600)),
  REFRESH_TOKEN_SECONDS: variable('lifetime of a refresh token', seconds.default(14 * day)),
  KEY_ROTATION_SECONDS: variable('how long one key signs before the next takes over', seconds.default(30 * day)),

  SMTP_URL: variable('smtp:// or smtps:// address of the mail relay; without it no mail is sent', z.url().optional(), { secret: true }),
  MAIL_FROM: variable('sender of mail from this service', z.string().default('Dezky <no-reply@localhost>')),
})

export type Env = ReturnType<typeof environment.read>

export function readEnvironment(): Env {
  return environment.read(process.env)
}
