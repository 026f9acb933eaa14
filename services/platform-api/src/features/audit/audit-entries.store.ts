// Reading the trail.
import type { SqlBool } from 'kysely'
import { sql } from 'kysely'
import type { Mark } from '@dezky/audit-chain'
import type { AuditFilter } from '@dezky/contracts'
import { firstIdAt } from '@dezky/runtime'
import type { Readable } from '../../database/index.ts'
import type { StoredEntry } from './audit-entry.ts'
import type { Condition } from './audit-search.store.ts'
import { every, findIds, holds } from './audit-search.store.ts'

/** Which chain; null is all of them. */
export interface EntriesWanted extends AuditFilter {
  chain: string | null
  limit: number
  /** The id of the entry after which the page begins. */
  after: string | null
}

/** Newest first: in one chain by sequence, in all of them by id, which carries its time. */
export async function listEntries(db: Readable, { chain, limit, after, search, ...filter }: EntriesWanted): Promise<StoredEntry[]> {
  const place = [...inChain(chain), ...goingOn(chain, after), ...spanOf(filter)]
  const conditions = conditionsOf(filter)
  const order = chain === null ? sql`e.id` : sql`e.sequence`
  const wanted = search
    ? [sql<SqlBool>`e.id = any(${await findIds(db, { search, place, conditions, order, limit })}::uuid[])`]
    : [...place, ...conditions]
  const { rows } = await sql<StoredEntry>`${selectEntries} where ${every(wanted)} order by ${order} desc limit ${limit}`.execute(db)
  return rows
}

/** Where an export or a proof goes on: after this place. */
export interface Place { chain: string, sequence: bigint }

/** Oldest first, chain by chain; `chain` null is all of them. */
export async function listEntriesUpward(
  db: Readable, { chain, after, limit, search, ...filter }: AuditFilter & { chain: string | null, after: Place | null, limit: number },
): Promise<StoredEntry[]> {
  const conditions: Condition[] = [
    ...inChain(chain), ...spanOf(filter), ...conditionsOf(filter), ...search ? [holds(search)] : [],
    ...after === null ? [] : [sql<SqlBool>`(e.chain, e.sequence) > (${after.chain}, ${after.sequence})`],
  ]
  const { rows } = await sql<StoredEntry>`${selectEntries} where ${every(conditions)} order by e.chain, e.sequence limit ${limit}`.execute(db)
  return rows
}

/** `chain` null is any of them. */
export async function findEntry(db: Readable, chain: string | null, id: string): Promise<StoredEntry | null> {
  const conditions = [sql<SqlBool>`e.id = ${id}`, ...inChain(chain)]
  const { rows } = await sql<StoredEntry>`${selectEntries} where ${every(conditions)}`.execute(db)
  return rows[0] ?? null
}

export async function findHead(db: Readable, chain: string): Promise<Mark | null> {
  const head = await db.selectFrom('audit_chains').select(['sequence', 'hash']).where('chain', '=', chain).executeTakeFirst()
  return head ? { chain, sequence: Number(head.sequence), hash: head.hash.toString('hex') } : null
}

export async function findTenantId(db: Readable, slug: string): Promise<string | null> {
  const row = await db.selectFrom('tenants').select('id').where('slug', '=', slug).executeTakeFirst()
  return row?.id ?? null
}

function inChain(chain: string | null): Condition[] {
  return chain === null ? [] : [sql`e.chain = ${chain}`]
}

function goingOn(chain: string | null, after: string | null): Condition[] {
  if (after === null) return []
  if (chain === null) return [sql`e.id < ${after}`]
  return [sql`e.sequence < (select sequence from audit_entries where id = ${after}::uuid and chain = ${chain})`]
}

function spanOf({ from, to }: Pick<AuditFilter, 'from' | 'to'>): Condition[] {
  return [
    from !== undefined && sql<SqlBool>`e.occurred_at >= ${new Date(from)} and e.id >= ${firstIdAt(Date.parse(from) - clockSlackMs)}`,
    to !== undefined && sql<SqlBool>`e.occurred_at < ${new Date(to)} and e.id < ${firstIdAt(Date.parse(to) + clockSlackMs)}`,
  ].filter(condition => condition !== false)
}

function conditionsOf({ actor, action, subject, kind }: Omit<AuditFilter, 'search'>): Condition[] {
  return [
    kind !== undefined && sql<SqlBool>`starts_with(e.subject, ${`${kind}:`})`,
    actor !== undefined && by(actor),
    action !== undefined && sql<SqlBool>`starts_with(e.action, ${action})`,
    subject !== undefined && sql<SqlBool>`e.subject = ${subject}`,
  ].filter(condition => condition !== false)
}

/** An entry's id is made with its time, a moment apart: it leads to the right part of the index. */
const clockSlackMs = 60_000

function by(actor: string): Condition {
  return actor === 'system' ? sql`e.actor_kind = 'system'` : sql`(e.actor_id = ${actor} or e.token_id = ${actor})`
}

const subjectId = sql`case when e.subject ~ ':[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' then right(e.subject, 36)::uuid end`

/** What a subject is called by now, where the reader may see it. */
const nameOfSubject = sql`case split_part(e.subject, ':', 1)
  when 'tenant' then (select name from tenants where id = ${subjectId})
  when 'subscription' then (select name from tenants where id = ${subjectId})
  when 'person' then (select name from people where id = ${subjectId})
  when 'membership' then (
    select case when m.source = 'directory' or q.last_sign_in_at >= m.created_at then q.name else coalesce(m.invited_name, q.name) end
      from memberships m join people q on q.id = m.person_id where m.id = ${subjectId})
  when 'domain' then (select name from tenant_domains where id = ${subjectId})
  when 'api_token' then (select name from api_tokens where id = ${subjectId})
  when 'webhook' then (select nullif(description, '') from webhooks where id = ${subjectId})
  when 'plan' then (select name from plans where slug = split_part(e.subject, ':', 2))
  when 'partner' then (select name from partners where id = ${subjectId})
  end`

const selectEntries = sql`
  select e.chain, e.sequence, e.tenant_id as "tenantId", e.id, e.occurred_at as "occurredAt", e.actor_kind as "actorKind",
         e.actor_id as "actorId", e.token_id as "tokenId", e.surface, e.request_id as "requestId", e.action, e.subject, e.details,
         e.before, e.after, e.reason, e.personal as commitments, e.previous_hash as "previousHash", e.hash, p.name, p.email,
         case when t.id is not null then jsonb_build_object('slug', t.slug, 'name', t.name) end as tenant,
         ${nameOfSubject} as "subjectName",
         (select jsonb_agg(jsonb_build_object('position', s.position, 'about', s.about, 'personId', s.person_id,
                             'salt', encode(s.salt, 'hex'), 'data', s.data) order by s.position)
            from audit_personal s where s.chain = e.chain and s.sequence = e.sequence) as beside
    from audit_entries e left join people p on p.id = e.actor_id left join tenants t on t.id = e.tenant_id`
