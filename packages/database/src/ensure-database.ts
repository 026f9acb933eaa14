// Makes a database on a server we administer, with an owner that migrates and a login that owns nothing.
import { createHmac } from 'node:crypto'
import pg from 'pg'
import { withLock } from './advisory-lock.ts'
import { ensureGroupRoles } from './roles.ts'

export interface DatabaseUrls {
  /** Owns the schema: for migrations only. */
  ownerUrl: string
  /** May become one of the group roles and nothing else: for running. */
  appUrl: string
}

/** Idempotent. `name` is a lower-case identifier; `adminUrl` logs in as a superuser. */
export async function ensureDatabase(adminUrl: string, name: string): Promise<DatabaseUrls> {
  if (!/^[a-z][a-z0-9_]{0,40}$/.test(name)) throw new Error(`"${name}" is not a usable database name.`)
  const urls = { ownerUrl: loginUrl(adminUrl, `${name}_owner`, name), appUrl: loginUrl(adminUrl, `${name}_app`, name) }
  const client = new pg.Client({ connectionString: adminUrl })
  await client.connect()
  try {
    await withLock(client, 'ensure-database', () => create(client, name, urls))
  }
  finally {
    await client.end()
  }
  return urls
}

async function create(client: pg.Client, name: string, urls: DatabaseUrls): Promise<void> {
  await ensureGroupRoles(client)
  await ensureLogin(client, urls.ownerUrl)
  await ensureLogin(client, urls.appUrl)
  await client.query(`grant dezky_app to ${name}_app with inherit false, set true`)
  const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [name])
  if (rowCount === 0) await client.query(`create database ${name} owner ${name}_owner`)
  await client.query(`revoke all on database ${name} from public`)
  await client.query(`grant connect on database ${name} to ${name}_app`)
}

async function ensureLogin(client: pg.Client, url: string): Promise<void> {
  const { username, password } = new URL(url)
  const { rowCount } = await client.query('select 1 from pg_roles where rolname = $1', [username])
  const verb = rowCount === 0 ? 'create' : 'alter'
  await client.query(`${verb} role ${username} login noinherit password ${client.escapeLiteral(password)}`)
}

/** Passwords are derived from the administrator's, so there is nothing more to store or to lose. */
function loginUrl(adminUrl: string, login: string, database: string): string {
  const url = new URL(adminUrl)
  url.password = createHmac('sha256', decodeURIComponent(url.password)).update(`dezky login ${login}`).digest('hex')
  url.username = login
  url.pathname = `/${database}`
  return url.href
}
