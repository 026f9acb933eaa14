import { sql } from 'kysely'
import type { CheckedRecord, DomainHealth, DomainProof, DomainState, RecordsNoteReason } from '@dezky/contracts'
import { newId } from '@dezky/runtime'
import type { Readable, Scoped } from '../../database/index.ts'
import type { Judgement } from './domain.look.ts'
import type { DomainFacts, TenantRef } from './domain.ts'

export async function findTenantRef(db: Readable, slug: string): Promise<TenantRef | null> {
  const row = await db.selectFrom('tenants').select(['id', 'slug']).where('slug', '=', slug).where('purged_at', 'is', null)
    .executeTakeFirst()
  return row ?? null
}

/** Whoever else changes which domains it has waits here until this transaction ends; its version goes up, for they are part of it. */
export async function touchTenant(trx: Scoped, { id }: TenantRef): Promise<void> {
  await trx.updateTable('tenants').set(eb => ({ version: eb('version', '+', 1) })).where('id', '=', id).execute()
}

/** In the order of their names. */
export async function listDomains(
  db: Readable, { id }: TenantRef, { after, limit }: { after: string | null, limit: number },
): Promise<DomainFacts[]> {
  const { rows } = await sql<DomainRow>`${selectDomains}
    where d.tenant_id = ${id} and (${after}::text is null or d.name > ${after}) order by d.name limit ${limit}`.execute(db)
  return rows.map(toFacts)
}

export async function findDomain(db: Readable, tenant: TenantRef, id: string): Promise<DomainFacts | null> {
  const { rows } = await sql<DomainRow>`${selectDomains} where d.tenant_id = ${tenant.id} and d.id = ${id}`.execute(db)
  return rows[0] ? toFacts(rows[0]) : null
}

/** For reconcilers: whosever it is. */
export async function findDomainAnywhere(db: Readable, id: string): Promise<DomainFacts | null> {
  const { rows } = await sql<DomainRow>`${selectDomains} where d.id = ${id}`.execute(db)
  return rows[0] ? toFacts(rows[0]) : null
}

export async function lockDomain(trx: Scoped, id: string): Promise<DomainFacts | null> {
  const { rows } = await sql<DomainRow>`${selectDomains} where d.id = ${id} for no key update of d`.execute(trx)
  return rows[0] ? toFacts(rows[0]) : null
}

/** By name, whatever has become of them. */
export async function domainsNamed(trx: Scoped, { id }: TenantRef): Promise<Map<string, DomainFacts>> {
  const { rows } = await sql<DomainRow>`${selectDomains} where d.tenant_id = ${id} order by d.name`.execute(trx)
  return new Map(rows.map(row => [row.name, toFacts(row)]))
}

/** With a token of its own, which the database makes. */
export async function insertDomain(trx: Scoped, { id: tenantId }: TenantRef, name: string): Promise<string> {
  const id = newId()
  await trx.insertInto('tenant_domains').values({ id, tenant_id: tenantId, name }).execute()
  return id
}

export async function deleteDomain(trx: Scoped, id: string): Promise<void> {
  await trx.deleteFrom('tenant_domains').where('id', '=', id).execute()
}

export async function setRelaying(trx: Scoped, id: string, relaying: boolean): Promise<void> {
  await trx.updateTable('tenant_domains').set(eb => ({ relaying, version: eb('version', '+', 1) })).where('id', '=', id).execute()
}

/** When it was last asked for; null, and taken down, when that is before `since` or never was. */
export async function takeTurn(trx: Scoped, id: string, { now, since }: { now: Date, since: Date }): Promise<Date | null> {
  const taken = await trx.updateTable('tenant_domains').set({ check_requested_at: now }).where('id', '=', id)
    .where(eb => eb.or([eb('check_requested_at', 'is', null), eb('check_requested_at', '<=', since)])).returning('id').executeTakeFirst()
  if (taken) return null
  const row = await trx.selectFrom('tenant_domains').select('check_requested_at').where('id', '=', id).executeTakeFirst()
  return row?.check_requested_at ?? null
}

/** Of two who prove the same name at once, the second waits, and then sees. */
export async function isHeldByAnother(trx: Scoped, { name, tenant }: DomainFacts): Promise<boolean> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`domain ${name}`}, 0))`.execute(trx)
  const row = await trx.selectFrom('tenant_domains').select('id').where('name', '=', name).where('verified_at', 'is not', null)
    .where('tenant_id', '<>', tenant.id).executeTakeFirst()
  return row !== undefined
}

/** Claims of others for this name that may be proven now. */
export async function pendingClaimsOf(trx: Scoped, name: string): Promise<string[]> {
  const rows = await trx.selectFrom('tenant_domains').select('id').where('name', '=', name).where('state', '=', 'pending')
    .orderBy('id').execute()
  return rows.map(({ id }) => id)
}

export interface Recorded { now: Judgement['now'], at: Date, nextCheckAt: Date | null }

export async function updateFacts(trx: Scoped, id: string, { now, at, nextCheckAt }: Recorded): Promise<void> {
  await trx.updateTable('tenant_domains').set({
    proof: now.proof, proof_absent_since: now.proofAbsentSince, verified_at: now.verifiedAt, health: now.health,
    records: JSON.stringify(now.records), records_note: now.recordsNote, checked_at: at, answered: now.answered, next_check_at: nextCheckAt,
    ...now.state === 'expired' ? { expired_at: at } : {},
  }).where('id', '=', id).execute()
}

interface DomainRow {
  id: string
  tenant_id: string
  slug: string
  name: string
  token: string
  version: number
  state: DomainState
  relaying: boolean
  created_at: Date
  verified_at: Date | null
  expires_at: Date
  proof: DomainProof
  proof_absent_since: Date | null
  health: DomainHealth
  records: CheckedRecord[]
  records_note: RecordsNoteReason | null
  checked_at: Date | null
  answered: boolean | null
  next_check_at: Date | null
}

const selectDomains = sql`
  select d.id, d.tenant_id, t.slug, d.name, d.token, d.version, d.state, d.relaying, d.created_at, d.verified_at, d.expires_at, d.proof,
         d.proof_absent_since, d.health, d.records, d.records_note, d.checked_at, d.answered, d.next_check_at
    from tenant_domains d join tenants t on t.id = d.tenant_id`

function toFacts(row: DomainRow): DomainFacts {
  return {
    id: row.id, tenant: { id: row.tenant_id, slug: row.slug }, name: row.name, token: row.token, version: row.version, state: row.state,
    relaying: row.relaying, claimedAt: row.created_at, verifiedAt: row.verified_at, expiresAt: row.expires_at, proof: row.proof,
    proofAbsentSince: row.proof_absent_since, health: row.health, records: row.records,
    recordsNote: row.checked_at ? row.records_note : row.state === 'verified' ? 'not_set_up' : 'not_verified',
    checkedAt: row.checked_at, answered: row.answered, nextCheckAt: row.next_check_at,
  }
}
