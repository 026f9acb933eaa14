import type { QueryExecutorProvider } from 'kysely'
import { sql } from 'kysely'
import type { ErrorKind, Key, KeyStatus } from './key.ts'

/** Anything of Kysely's that runs statements, whatever tables it knows. */
export type Connection = QueryExecutorProvider
export type OpenTransaction = Connection & { readonly isTransaction: true }

/**
 * Asks for a run of the key, in the transaction of the change that makes one necessary; let it be the transaction's last statement.
 * During a run it means one more run afterwards. `at` asks for a later time: the key runs then at the latest, but a handler that must
 * act at some time says so itself, in each run, with `requeueAfterMs`.
 */
export async function wake(trx: OpenTransaction, { kind, key }: Key, options: { at?: Date } = {}): Promise<void> {
  await sql`select wake_reconcile_key(${kind}, ${key}, ${options.at ?? null}::timestamptz)`.execute(trx)
}

/** The same for many keys, in one statement. */
export async function wakeAll(trx: OpenTransaction, keys: readonly Key[]): Promise<void> {
  if (keys.length === 0) return
  // In one order for everybody, so that no two wait for each other.
  const sorted = keys.toSorted((one, other) => `${one.kind} ${one.key}` < `${other.kind} ${other.key}` ? -1 : 1)
  await sql`
    select wake_reconcile_key(kind, key, null)
      from unnest(${sorted.map(({ kind }) => kind)}::text[], ${sorted.map(({ key }) => key)}::text[]) as woken (kind, key)`.execute(trx)
}

const leasedAndDue = sql`coalesce(lease_until > now(), false) as leased, coalesce(next_run_at <= now(), false) as due`

/** How a key stands; null when nobody ever woke it. */
export async function readKey(db: Connection, { kind, key }: Key): Promise<KeyStatus | null> {
  const [status] = await readKeys(db, kind, [key])
  return status ?? null
}

/** How several keys of a kind stand; those nobody ever woke are left out. */
export async function readKeys(db: Connection, kind: string, keys: readonly string[]): Promise<KeyStatus[]> {
  const { rows } = await sql<KeyRow>`
    select *, ${leasedAndDue}
      from reconcile_keys where kind = ${kind} and key = any(${[...keys]}::text[]) order by key`.execute(db)
  return rows.map(rowToStatus)
}

/** The same for keys of several kinds. */
export async function readKeysOfKinds(db: Connection, keys: readonly Key[]): Promise<KeyStatus[]> {
  const { rows } = await sql<KeyRow>`
    select *, ${leasedAndDue} from reconcile_keys
     where (kind, key) in (select * from unnest(${keys.map(({ kind }) => kind)}::text[], ${keys.map(({ key }) => key)}::text[]))
     order by kind, key`.execute(db)
  return rows.map(rowToStatus)
}

/** How much waits in each kind: for dashboards and alarms. */
export async function readBacklog(db: Connection): Promise<Backlog[]> {
  const { rows } = await sql<BacklogRow>`
    select kind, count(*) filter (where due and not leased) as due, count(*) filter (where leased) as running,
           count(*) filter (where error_kind in ('retryable', 'bug')) as failing,
           count(*) filter (where error_kind = 'needs_human') as stuck,
           coalesce(extract(epoch from now() - min(next_run_at) filter (where due and not leased)) * 1000, 0)::float8 as lag_ms
      from (select *, ${leasedAndDue} from reconcile_keys) as keys
     group by kind order by kind`.execute(db)
  return rows.map(({ kind, due, running, failing, stuck, lag_ms }) => ({
    kind, due: Number(due), running: Number(running), failing: Number(failing), stuck: Number(stuck), lagMs: lag_ms,
  }))
}

export interface Backlog {
  kind: string
  due: number
  running: number
  failing: number
  stuck: number
  /** Milliseconds the longest waiting key has been due. */
  lagMs: number
}

interface BacklogRow { kind: string, due: bigint, running: bigint, failing: bigint, stuck: bigint, lag_ms: number }

interface KeyRow {
  kind: string
  key: string
  generation: bigint
  observed_generation: bigint
  next_run_at: Date | null
  attempts: number
  error_kind: ErrorKind | null
  error_code: string | null
  error_message: string | null
  leased: boolean
  due: boolean
}

function rowToStatus(row: KeyRow): KeyStatus {
  const error = row.error_kind === null
    ? null
    : { kind: row.error_kind, code: row.error_code ?? 'unknown', message: row.error_message ?? '' }
  return {
    kind: row.kind, key: row.key, state: stateOf(row), generation: row.generation, observedGeneration: row.observed_generation,
    attempts: row.attempts, nextRunAt: row.next_run_at, error,
  }
}

function stateOf({ leased, due, next_run_at, error_kind }: KeyRow): KeyStatus['state'] {
  if (leased) return 'running'
  if (due) return 'due'
  if (next_run_at !== null) return 'waiting'
  return error_kind === 'needs_human' ? 'stuck' : 'settled'
}
