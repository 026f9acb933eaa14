import { sql } from 'kysely'
import type { Difference, ResourceKind } from '@dezky/contracts'
import type { Key } from '@dezky/reconcile'
import { wakeAll } from '@dezky/reconcile'
import { newId } from '@dezky/runtime'
import type { Readable, Scoped } from '../../database/index.ts'
import type { Share } from './drift.ts'
import type { ResourceRow, Settled, Wanted } from './resource.ts'
import { nameOf } from './resource.ts'
import type { ResourceSetChange } from './resource-set.ts'
import { neighbours } from './resource-set.ts'

export const selectResources = sql<ResourceRow>`
  select r.id, r.tenant_id as "tenantId", t.slug, t.status as "tenantStatus", r.kind, r.subject, r.state, r.reason, r.message,
         r.external_id as "externalId", r.wish, r.wanted, r.remove_after as "removeAfter", r.repair, r.settled_for as "settledFor",
         r.differences, r.changed_at as "changedAt", r.verified_absent_at as "verifiedAbsentAt"
    from resources r join tenants t on t.id = r.tenant_id`

export async function findResource(db: Readable, id: string): Promise<ResourceRow | null> {
  const { rows } = await sql<ResourceRow>`${selectResources} where r.id = ${id}::uuid`.execute(db)
  return rows[0] ?? null
}

export async function listResources(db: Readable, tenantId: string): Promise<ResourceRow[]> {
  const { rows } = await sql<ResourceRow>`${selectResources} where r.tenant_id = ${tenantId}::uuid order by r.id`.execute(db)
  return rows
}

/** Another of the tenant's resources, as one that needs it sees it. */
export type Sibling = Pick<ResourceRow, 'kind' | 'subject' | 'state' | 'reason' | 'externalId' | 'wanted'>

export async function findSiblings(db: Readable, tenantId: string, kind: ResourceKind, subject?: string): Promise<Sibling[]> {
  return db.selectFrom('resources').select(['kind', 'subject', 'state', 'reason', 'external_id as externalId', 'wanted'])
    .where('tenant_id', '=', tenantId).where('kind', '=', kind).where('verified_absent_at', 'is', null).where(isToBeHad)
    .$if(subject !== undefined, query => query.where('subject', '=', subject ?? '')).execute()
}

/** False for what no upstream has, since there is none. */
const isToBeHad = sql<boolean>`(state, reason) is distinct from ('skipped', 'not_configured')`

/** Whether the mailbox of the same person has, or may still have, the address that this one is to have. */
export async function holdsAddress(db: Readable, { tenantId, subject, wish: { address } }: ResourceRow): Promise<boolean> {
  const { rows: [mailbox] } = await sql<ResourceRow>`${selectResources}
    where r.tenant_id = ${tenantId}::uuid and r.kind = 'mail.account' and r.subject = ${subject} and r.verified_absent_at is null`.execute(db)
  return mailbox !== undefined && (mailbox.wish['address'] === address || mailbox.settledFor !== nameOf(mailbox.wish))
}

/** Whoever settles one of a tenant's resources and whoever begins to wait for it do so one after the other: no wake-up is lost. */
export async function lockSet(trx: Scoped, tenantId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${tenantId}, 16))`.execute(trx)
}

export interface Written extends Settled { externalId?: string | null, differences?: Difference[], isSettled?: boolean }

/** True when it says something new. `isSettled`: what was wished for when the row was read has been seen to hold. */
export async function writeState(trx: Scoped, row: ResourceRow, written: Written): Promise<boolean> {
  const { state, reason, message, externalId = null, differences = [], isSettled = false } = written
  const { rows } = await sql<{ news: boolean }>`
    update resources r
       set state = ${state}, reason = ${reason}, message = ${message}, external_id = coalesce(${externalId}, r.external_id),
           differences = ${JSON.stringify(differences)}::jsonb,
           settled_for = case when ${isSettled} then ${nameOf(row.wish)} else r.settled_for end,
           repair = r.repair and not ${isSettled},
           changed_at = case when r.state = ${state} and r.reason is not distinct from ${reason}::text then r.changed_at else now() end,
           last_ok_at = case when ${state} = 'ok' then now() else r.last_ok_at end,
           observed_at = case when ${state} in ('pending', 'unknown') then r.observed_at else now() end
      from resources before
     where r.id = ${row.id}::uuid and before.id = r.id
    returning (before.state, before.reason, before.message, before.external_id)
              is distinct from (r.state, r.reason, r.message, r.external_id) as news`.execute(trx)
  return rows[0]?.news ?? false
}

export async function writeExternalId(trx: Scoped, id: string, externalId: string, tokenName?: string): Promise<void> {
  await trx.updateTable('resources').set({ external_id: externalId, ...tokenName === undefined ? {} : { token_name: tokenName } })
    .where('id', '=', id).execute()
}

/** As the upstream calls it now. One that had to be made anew is empty: what belongs in it is looked at at once. */
export async function writeRemade(
  trx: Scoped, { id, tenantId, externalId: known }: Pick<ResourceRow, 'id' | 'tenantId' | 'externalId'>,
  { externalId, tokenName, within }: { externalId: string, tokenName?: string, within: ResourceKind[] },
): Promise<void> {
  await writeExternalId(trx, id, externalId, tokenName)
  if (known === null || known === externalId) return
  const rows = await trx.selectFrom('resources').select(['id', 'kind']).where('tenant_id', '=', tenantId).where('kind', 'in', within)
    .where('wanted', '=', true).execute()
  await wakeAll(trx, rows.map(row => ({ kind: row.kind, key: row.id })))
}

/** Looked for after its removal, and not found. */
export async function writeAbsent(trx: Scoped, id: string, settled: Settled): Promise<void> {
  const now = sql<Date>`now()`
  await trx.updateTable('resources')
    .set({ ...settled, wish: '{}', differences: '[]', verified_absent_at: now, observed_at: now, changed_at: now }).where('id', '=', id).execute()
}

export async function deleteResource(trx: Scoped, id: string): Promise<void> {
  await trx.deleteFrom('resources').where('id', '=', id).execute()
}

export async function applyChanges(trx: Scoped, tenantId: string, changes: ResourceSetChange[], isNew: boolean): Promise<void> {
  const added = changes.flatMap(change => change.do === 'add' ? [change.wanted] : [])
  const changed = changes.filter(change => change.do === 'change')
  const known = changes.flatMap(change => change.do === 'add' ? [] : [{ kind: change.kind, key: change.id }])
  await updateWishes(trx, changed)
  await wakeAll(trx, [...known, ...await insertResources(trx, tenantId, added, isNew)])
}

/** Those of a new tenant that wait are woken by what they wait for. Thousands are one statement. */
async function insertResources(trx: Scoped, tenantId: string, added: Wanted[], isNew: boolean): Promise<Key[]> {
  if (added.length === 0) return []
  const { rows } = await sql<Key & { reason: string | null }>`
    insert into resources (id, tenant_id, kind, subject, wish, state, reason)
    select id, ${tenantId}::uuid, kind, subject, wish, 'pending', case when waits then 'waiting' end
      from unnest(${added.map(() => newId())}::uuid[],
                  ${added.map(({ kind }) => kind)}::text[], ${added.map(({ subject }) => subject)}::text[],
                  ${added.map(({ wish }) => JSON.stringify(wish))}::jsonb[], ${added.map(({ waits }) => isNew && waits)}::boolean[])
           as added (id, kind, subject, wish, waits)
    on conflict (tenant_id, kind, subject) do nothing
    returning kind, id::text as key, reason`.execute(trx)
  return rows.filter(({ reason }) => reason === null).map(({ kind, key }) => ({ kind, key }))
}

/** What is wanted again begins anew: what held before may not any more. */
async function updateWishes(trx: Scoped, changed: Extract<ResourceSetChange, { do: 'change' }>[]): Promise<void> {
  if (changed.length === 0) return
  await sql`
    update resources r
       set wish = c.wish, wanted = c.wanted, remove_after = c.remove_after,
           settled_for = case when c.wanted and r.wanted then r.settled_for end
      from unnest(${changed.map(({ id }) => id)}::uuid[], ${changed.map(({ wish }) => JSON.stringify(wish))}::jsonb[],
                  ${changed.map(({ wanted }) => wanted)}::boolean[], ${changed.map(({ removeAfter }) => removeAfter)}::timestamptz[])
           as c (id, wish, wanted, remove_after)
     where r.id = c.id`.execute(trx)
}

/** Whoever waits for this one, or for a person's, looks again. */
export async function wakeNeighbours(trx: Scoped, { tenantId, kind, subject }: ResourceRow): Promise<void> {
  const isPersons = kind === 'directory.person' || kind === 'files.member' || kind === 'mail.account'
  const { rows } = await sql<{ id: string, kind: string }>`
    select id, kind from resources
     where tenant_id = ${tenantId}::uuid
       and (state = 'pending' and reason = 'waiting' and kind = any(${neighbours[kind]}::text[])
            and (not ${isPersons} or wish->>'personId' = ${subject} or wish->>'personId' is null)
            -- What another one of the same kind had taken may be free now.
            or reason = 'upstream_conflict' and kind = ${kind} and subject <> ${subject})`.execute(trx)
  await wakeAll(trx, rows.map(row => ({ kind: row.kind, key: row.id })))
}

/** Nothing of the tenant is unfinished: whoever waits for that looks again. */
export async function isEverythingSettled(db: Readable, tenantId: string): Promise<boolean> {
  const row = await db.selectFrom('resources').select('id').where('tenant_id', '=', tenantId)
    .where('state', 'not in', ['ok', 'skipped']).limit(1).executeTakeFirst()
  return row === undefined
}

/** Everything was removed and not found again, or never was to be had. */
export async function isEverythingAbsent(db: Readable, tenantId: string): Promise<boolean> {
  const row = await db.selectFrom('resources').select('id').where('tenant_id', '=', tenantId)
    .where('verified_absent_at', 'is', null).where(isToBeHad).limit(1).executeTakeFirst()
  return row === undefined
}

/** How much of what is kept on this upstream waits to be repaired, or was, by itself, since everything was last looked at. */
export async function shareDrifted(db: Readable, kind: ResourceKind): Promise<Share> {
  const prefix = `${kind.split('.')[0]}%`
  const { rows: [share] } = await sql<Share>`
    with kept as (
      select tenant_id, state = 'drifted' and reason in ('repair_waits', 'repair_held') as waits
        from resources where kind like ${prefix} and settled_for is not null and wanted
    ), touched as (
      select tenant_id from kept where waits
      union
      select tenant_id from audit_entries
       where action = 'resource.repair' and occurred_at > now() - interval '1 day'
         and details->>'kind' like ${prefix} and details->>'destroys' = 'true'
    )
    select (select count(*) from touched)::int as drifted, (select count(distinct tenant_id) from kept)::int as tenants`.execute(db)
  return share ?? { drifted: 0, tenants: 0 }
}

interface Looked { resourceId: string | undefined, repair: boolean }

export async function askToLook(trx: Scoped, tenantId: string, { resourceId, repair }: Looked): Promise<boolean> {
  const rows = await trx.updateTable('resources').set(eb => ({ repair: repair ? true : eb.ref('repair') }))
    .where('tenant_id', '=', tenantId).where('verified_absent_at', 'is', null)
    .$if(resourceId !== undefined, query => query.where('id', '=', resourceId ?? '')).returning(['id', 'kind']).execute()
  await wakeAll(trx, rows.map(({ id, kind }) => ({ kind, key: id })))
  return rows.length > 0
}

export async function findTokenName(db: Readable, id: string): Promise<string | null> {
  const row = await db.selectFrom('resources').select('token_name').where('id', '=', id).executeTakeFirst()
  return row?.token_name ?? null
}

/** All that is not as it was left: what is to become of it is decided anew. */
export async function wakeDrifted(trx: Scoped): Promise<void> {
  const rows = await trx.selectFrom('resources').select(['id', 'kind']).where('state', '=', 'drifted').execute()
  await wakeAll(trx, rows.map(row => ({ kind: row.kind, key: row.id })))
}
