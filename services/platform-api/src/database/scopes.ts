// On whose behalf a query runs. Only the functions below can make a scope, and stores only take a transaction opened with one.
import type { Kysely } from 'kysely'
import { sql } from 'kysely'
import type { Database, Scope, Transaction } from '@dezky/database'
import { readWithScope, snapshotWithScope, withScope } from '@dezky/database'
import type { Handler, Work } from '@dezky/reconcile'
import type { PlatformTables } from './tables.ts'

declare const minted: unique symbol
declare const scoped: unique symbol

export interface OperatorScope extends Scope { readonly [minted]: 'operator' }
export interface PartnerScope extends Scope { readonly [minted]: 'partner' }
export interface TenantScope extends Scope { readonly [minted]: 'tenant' }
export interface WorkerScope extends Scope { readonly [minted]: 'worker' }
export type PlatformScope = OperatorScope | PartnerScope | TenantScope | WorkerScope

export type PlatformDatabase = Database<PlatformTables>
/** Sees what its scope may see, and nothing else. */
export type Readable = Kysely<PlatformTables> & { readonly [scoped]: true }
/** The same, in one transaction that may also write. */
export type Scoped = Transaction<PlatformTables> & { readonly [scoped]: true }

/** All tenants; for a person whom the database says is a platform administrator. */
export function operatorScope(personId: string): OperatorScope {
  return mint({ role: 'dezky_operator', settings: { 'app.person_id': personId } })
}

/** The tenants of this person's partner: to be read, and nothing else. */
export function partnerScope(personId: string, partnerId: string): PartnerScope {
  return mint({ role: 'dezky_partner', settings: { 'app.person_id': personId, 'app.partner_id': partnerId } })
}

/** The tenants in which this person is a member. */
export function tenantScope(personId: string, tenantIds: readonly string[]): TenantScope {
  return mint({ role: 'dezky_tenant', settings: { 'app.person_id': personId, 'app.tenant_ids': tenantIds.join(',') } })
}

/** All tenants; for reconcilers and start-up, never for a request. */
export function workerScope(): WorkerScope {
  return mint({ role: 'dezky_worker', settings: {} })
}

export async function inScope<Result>(db: PlatformDatabase, scope: PlatformScope, work: (trx: Scoped) => Promise<Result>): Promise<Result> {
  return withScope(db, scope, trx => work(trx as Scoped))
}

/** For work that only reads: one round trip a statement. */
export function readIn(db: PlatformDatabase, scope: PlatformScope): Readable {
  return readWithScope(db, scope) as Readable
}

/** For reading much that has to fit together: all of it as it is at one moment. Nothing of it may be read on once `work` has ended. */
export async function inSnapshot<Result>(
  db: PlatformDatabase, scope: PlatformScope, work: (db: Readable) => Promise<Result>,
): Promise<Result> {
  return snapshotWithScope(db, scope, trx => work(trx as unknown as Readable))
}

/**
 * Does a part of a transaction as the platform itself, whoever's scope it runs in: for the few facts that lie outside every tenant,
 * such as whether somebody already has an e-mail address. Nothing of what it reads may go back to the caller.
 */
export async function asPlatform<Result>(trx: Scoped, work: (trx: Scoped) => Promise<Result>): Promise<Result> {
  const { rows } = await sql<{ role: string }>`select current_user as role`.execute(trx)
  await sql`set local role dezky_worker`.execute(trx)
  const result = await work(trx)
  await sql`set local role ${sql.id(rows[0]?.role ?? 'dezky_app')}`.execute(trx)
  return result
}

function mint<S extends PlatformScope>(scope: Scope): S {
  return scope as S
}

/** A reconciler that works as `workerScope` opens scoped transactions without knowing it; here it is told. */
export function scopedByWorker(handler: Handler<Scoped>): Handler<Transaction<PlatformTables>> {
  return work => handler(work as Work<Scoped>)
}
