// Every variable this process reads, with its meaning; nobody else touches the environment.
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import { base64Key, defineEnvironment, flag, list, port, seconds, variable, webUrl } from '@dezky/runtime'

const builtPages = fileURLToPath(new URL('../../../../apps/deployer/.output/public', import.meta.url))

const stored = {
  DATABASE_URL: variable('postgres:// address to run with', z.url('is missing or not an address'), { secret: true }),
  DATABASE_OWNER_URL: variable('postgres:// address of the schema owner; when given, migrations run at start',
    z.url().optional(), { secret: true }),
  DEPLOYER_KEYS: variable('32 bytes in base64 that seal what is secret at rest, several separated by commas; the first seals, all open',
    z.string('is missing').pipe(list).pipe(z.array(base64Key).min(1)), { secret: true }),
}

export const environment = defineEnvironment({
  ...stored,
  HOST: variable('address to listen on', z.string().default('127.0.0.1')),
  PORT: variable('TCP port to listen on', port.default(4102)),
  PUBLIC_URL: variable('address people and registries reach this service at', webUrl.default('http://localhost:4102')),
  TRUST_PROXY: variable('addresses of reverse proxies whose X-Forwarded-For is believed', list.default([])),
  LOG_LEVEL: variable('how much to log: trace, debug, info, warn, error, silent', z.string().default('info')),

  PAGES_DIRECTORY: variable('the built pages; without them there is the API alone', z.string().default(builtPages)),
  DEPLOYER_SEED: variable('a configuration document to begin with, taken up when there is no configuration yet', z.string().optional()),
  LEASE_SECONDS: variable('how long after this process died another takes up what it was at', seconds.default(10)),
  SHUTDOWN_SECONDS: variable('how long ending may take: deployments under way come to where another process may go on with them', seconds.default(25)),
  NOTIFICATION_ALLOW_HTTP: variable('lets notifications be sent without TLS', flag.default(false)),
  NOTIFICATION_ALLOW_PRIVATE: variable('lets notifications be sent to private addresses: to a mail server or ntfy of one\'s own network',
    flag.default(false)),
  DEPLOYER_TOKEN: variable('bearer token of an administrator, for the API',
    z.string('is missing').min(32, 'must be at least 32 characters long'), { secret: true }),
  ADMIN_PASSWORD: variable('password of the first account, `admin`, when there is none yet; without it one is made up and shown once',
    z.string().min(12, 'must be at least 12 characters long').optional(), { secret: true }),
})

export type Env = ReturnType<typeof environment.read>

export function readEnvironment(): Env {
  return environment.read(process.env)
}

/** What is backed up and put back: of both it takes the owner, and a passphrase that is kept elsewhere. */
const { DATABASE_URL, DATABASE_OWNER_URL, DEPLOYER_KEYS } = stored
const owner = {
  DATABASE_OWNER_URL: variable(DATABASE_OWNER_URL.meaning, z.url('is missing or not an address'), { secret: true }),
  BACKUP_PASSPHRASE: variable('what backups are sealed with; keep it apart from them, for nothing else opens them',
    z.string('is missing').min(16, 'must be at least 16 characters long'), { secret: true }),
}
export const backupEnvironment = defineEnvironment({ DATABASE_URL, DEPLOYER_KEYS, ...owner })
export const restoreEnvironment = defineEnvironment({
  ...owner, DEPLOYER_KEYS: variable(DEPLOYER_KEYS.meaning, DEPLOYER_KEYS.schema.optional(), { secret: true }),
})

export function environmentHere(): Record<string, string | undefined> {
  return process.env
}
