import type { Transaction as KyselyTransaction } from 'kysely'
import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import { pipelined } from './pipeline.ts'
import type { DatabaseRole } from './roles.ts'

/** A pool of connections that run as a role which owns nothing, with Kysely on top. */
export interface Database<Tables> extends Kysely<Tables> {
  readonly pool: pg.Pool
}
export type Transaction<Tables> = KyselyTransaction<Tables>

export interface ConnectionOptions {
  /** postgres:// address. Whoever it logs in as, every connection then acts as `role`. */
  url: string
  /** Shown in pg_stat_activity. */
  applicationName: string
  /** Connections at the most; default 10. */
  max?: number
  role?: DatabaseRole
}

export function openDatabase<Tables>(options: ConnectionOptions): Database<Tables> {
  const pool = new pg.Pool({
    connectionString: options.url,
    application_name: options.applicationName,
    max: options.max ?? 10,
    options: `-c role=${options.role ?? 'dezky_app'}`,
    connectionTimeoutMillis: 10_000,
    idleTimeoutMillis: 30_000,
    types: { getTypeParser },
    pipeline: true,
  })
  // An idle connection that the server closes is replaced at the next use; it must not end the process.
  pool.on('error', () => undefined)
  // Neither may one that breaks in somebody's hands: their query fails, and says so.
  pool.on('connect', client => client.on('error', () => undefined))
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool: pipelined(pool) }) })
  return Object.assign(db, { pool })
}

const INT8 = 20

/** 64-bit integers arrive as BigInt: a number would round them silently. */
function getTypeParser(oid: number, format?: 'text' | 'binary') {
  if (oid === INT8 && format !== 'binary') return BigInt
  return pg.types.getTypeParser(oid, format)
}
