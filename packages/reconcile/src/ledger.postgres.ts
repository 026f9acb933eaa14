import type { QueryExecutorProvider } from 'kysely'
import { sql } from 'kysely'
import type { Database, Scope, Transaction } from '@dezky/database'
import { withScope } from '@dezky/database'
import { LeaseLost } from './errors.ts'
import type { Claim, Lease } from './key.ts'
import type { ClaimRequest, Ledger, Settlement } from './ledger.ts'

/** Keys in the table `reconcile_keys`; every statement runs in `scope` when there is one. */
export function postgresLedger<Tables>(db: Database<Tables>, scope?: Scope): Ledger<Transaction<Tables>> {
  const transact = <Result>(work: (trx: Transaction<Tables>) => Promise<Result>): Promise<Result> =>
    scope ? withScope(db, scope, work) : db.transaction().execute(work)
  const run = <Result>(work: (db: QueryExecutorProvider) => Promise<Result>): Promise<Result> =>
    scope ? withScope(db, scope, work) : work(db)

  return {
    claim: request => run(db => claim(db, request)),
    renew: (leases, leaseMs) => run(db => renew(db, leases, leaseMs)),
    settle: (claim, outcome) => run(db => settle(db, claim, outcome)),
    // The fence is compared again, and its row locked, only at the end: a change locks its own rows first and wakes last,
    // and two transactions that lock in the same order cannot deadlock. Nothing is visible before that comparison.
    commit: (lease, work) => transact(async (trx) => {
      await demand(trx, lease, sql``)
      const result = await work(trx)
      await demand(trx, lease, sql`for update`)
      return result
    }),
  }
}

async function claim(db: QueryExecutorProvider, { owner, leaseMs, room }: ClaimRequest): Promise<Claim[]> {
  const { rows } = await sql<{ kind: string, key: string, fence: bigint, generation: bigint, attempts: number }>`
    with due as (
      select due.kind, due.key
        from unnest(${[...room.keys()]}::text[], ${[...room.values()]}::integer[]) as room (kind, slots),
             lateral (select kind, key from reconcile_keys
                       where kind = room.kind and next_run_at <= now() and (lease_until is null or lease_until <= now())
                       order by next_run_at limit room.slots for update skip locked) as due
    )
    update reconcile_keys as claimed
       set fence = fence + 1, attempts = attempts + 1, lease_owner = ${owner}, lease_until = ${after(leaseMs)}, updated_at = now()
      from due where claimed.kind = due.kind and claimed.key = due.key
    returning claimed.kind, claimed.key, claimed.fence, claimed.generation, claimed.attempts`.execute(db)
  return rows.map(row => ({
    kind: row.kind, key: row.key, owner, fence: BigInt(row.fence), generation: BigInt(row.generation), attempt: row.attempts,
  }))
}

/**
 * A row locked by a transaction of ours is held for sure and is left to the next time rather than waited for. One that was given up
 * since it was read is looked at again under its lock, owner and all, and is left alone.
 */
async function renew(db: QueryExecutorProvider, leases: readonly Lease[], leaseMs: number): Promise<Lease[]> {
  if (leases.length === 0) return []
  const { rows } = await sql<{ kind: string, key: string, fence: bigint }>`
    with held as (
      select kind, key, fence, lease_owner from reconcile_keys
        join unnest(${leases.map(lease => lease.kind)}::text[], ${leases.map(lease => lease.key)}::text[],
                    ${leases.map(lease => lease.fence)}::bigint[], ${leases.map(lease => lease.owner)}::text[])
             as lease (kind, key, fence, lease_owner) using (kind, key, fence, lease_owner)
    ), free as (
      select kind, key, fence from reconcile_keys join held using (kind, key, fence, lease_owner)
      for update of reconcile_keys skip locked
    ), renewed as (
      update reconcile_keys set lease_until = ${after(leaseMs)} from free
       where reconcile_keys.kind = free.kind and reconcile_keys.key = free.key
    )
    select kind, key, fence from held`.execute(db)
  const held = new Set(rows.map(({ kind, key, fence }) => JSON.stringify([kind, key, String(fence)])))
  return leases.filter(({ kind, key, fence }) => held.has(JSON.stringify([kind, key, String(fence)])))
}

async function settle(db: QueryExecutorProvider, claim: Claim, outcome: Settlement): Promise<boolean> {
  const { rows } = await sql`
    update reconcile_keys
       set ${consequences(claim, outcome)}, lease_owner = null, lease_until = null, updated_at = now()
     where kind = ${claim.kind} and key = ${claim.key} and fence = ${claim.fence} and lease_owner = ${claim.owner}
    returning key`.execute(db)
  return rows.length === 1
}

function consequences({ generation }: Claim, outcome: Settlement) {
  const unlessWoken = (at: ReturnType<typeof sql>) => sql`next_run_at = case when generation > ${generation} then now() else ${at} end`
  if (outcome.type === 'handed_back') return sql`attempts = greatest(attempts - 1, 0)`
  if (outcome.type === 'converged') {
    return sql`observed_generation = ${generation}, attempts = 0, error_kind = null, error_code = null, error_message = null,
      ${unlessWoken(after(outcome.requeueAfterMs))}`
  }
  const { kind, code, message } = outcome.error
  const at = outcome.type === 'failed' ? after(outcome.retryAfterMs) : after(undefined)
  return sql`error_kind = ${kind}, error_code = ${code}, error_message = ${message}, ${unlessWoken(at)}`
}

function after(ms: number | undefined) {
  return ms === undefined ? sql`null` : sql`now() + ${ms} * interval '1 ms'`
}

async function demand(db: QueryExecutorProvider, lease: Lease, lock: ReturnType<typeof sql>): Promise<void> {
  const { rows } = await sql`
    select 1 from reconcile_keys
     where kind = ${lease.kind} and key = ${lease.key} and fence = ${lease.fence} and lease_owner = ${lease.owner} ${lock}`.execute(db)
  if (rows.length === 0) throw new LeaseLost(lease)
}
