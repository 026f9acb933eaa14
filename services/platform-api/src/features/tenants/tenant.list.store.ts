// Finding tenants among very many. Each statement holds only the conditions asked for, and is planned for their values: the way to
// what few have is not the way to what most have.
import type { RawBuilder, SqlBool } from 'kysely'
import { sql } from 'kysely'
import type { Provisioning, TenantFilter, TenantSortKey, TenantStatus } from '@dezky/contracts'
import { plannedAnew } from '@dezky/database'
import type { Place } from '@dezky/runtime/fastify'
import type { Readable } from '../../database/index.ts'
import { patternOf } from '../../database/index.ts'
import type { Order } from './tenant.list.ts'
import { worseThan } from './tenant.list.ts'

type Condition = RawBuilder<SqlBool>

/** A filter whose names have been looked up. */
export interface TenantsWanted extends Omit<TenantFilter, 'partner' | 'plan'> {
  partnerId?: string | 'none'
  planVersionIds?: string[]
}

export interface Slice { order: Order, after: Place | null, limit: number }

interface Column { value: RawBuilder<unknown>, id: RawBuilder<unknown>, key: RawBuilder<unknown>, at: (key: string) => RawBuilder<unknown> }

const id = sql`t.id`
const columns: Record<TenantSortKey, Column> = {
  createdAt: {
    value: sql`t.created_at`, id, key: sql`(extract(epoch from t.created_at) * 1000000)::bigint`,
    at: key => sql`timestamptz 'epoch' + ${key}::bigint * interval '1 microsecond'`,
  },
  name: { value: sql`t.name collate "und-x-icu"`, id, key: sql`t.name`, at: key => sql`${key}::text` },
  slug: { value: sql`t.slug`, id, key: sql`t.slug`, at: key => sql`${key}::text` },
  status: { value: sql`t.status`, id, key: sql`t.status`, at: key => sql`${key}::text` },
  // By the subscription's own id, so that its index is the order.
  seats: { value: sql`s.seats`, id: sql`s.tenant_id`, key: sql`s.seats`, at: key => sql`${key}::integer` },
}

/**
 * The places of a page, in order. How often a text occurs Postgres will not say under row-level security, so both ways are tried: what
 * occurs often is met soon by going along the order, and what is not met soon is rare enough to be looked up and sorted.
 */
export async function findPlaces(db: Readable, wanted: TenantsWanted, slice: Slice): Promise<Place[]> {
  if (!wanted.search) return select(db, sql`${candidates(wanted, slice)} ${inOrder(slice, slice.limit)}`)
  const along = sql`(${candidates(wanted, slice, sql`t.search_text, t.search_pairs`)} ${inOrder(slice, steps)})`
  const met = await select(db, sql`select id, key from ${along} as t where ${matches(wanted.search)} ${again(slice)}`)
  if (met.length === slice.limit) return met
  const all = sql`${candidates(wanted, slice)} and ${matches(wanted.search)}`
  return select(db, sql`with found as materialized (${all}) select id, key from found ${again(slice)}`)
}

/** How far to go along the order before looking up what is searched for. */
const steps = 3000

async function select(db: Readable, query: RawBuilder<unknown>): Promise<Place[]> {
  const { rows } = await sql<Place>`${anew} ${query}`.execute(db)
  return rows
}

/** Everything but the search, beyond the place where the page begins. */
function candidates(wanted: TenantsWanted, { order, after }: Slice, more?: RawBuilder<unknown>) {
  const { value, id, key, at } = columns[order.by]
  const beyond = order.descending ? sql`<` : sql`>`
  const goingOn = after ? [sql<SqlBool>`(${value}, ${id}) ${beyond} (${at(after.key)}, ${after.id}::uuid)`] : []
  return sql`select t.id, (${key})::text as key, ${value} as value ${more ? sql`, ${more}` : sql``} from ${tenants(wanted, order.by)}
    where ${every([statusOf(wanted), ...conditionsOf(wanted), ...goingOn])}`
}

function inOrder({ order }: Slice, limit: number) {
  const { value, id } = columns[order.by]
  return sql`order by ${value} ${directionOf(order)}, ${id} ${directionOf(order)} limit ${limit}`
}

function again({ order, limit }: Slice) {
  return sql`order by value ${directionOf(order)}, id ${directionOf(order)} limit ${limit}`
}

function directionOf({ descending }: Order) {
  return descending ? sql`desc` : sql`asc`
}

/** How many there are in each status in which there are any. */
export async function countByStatus(db: Readable, wanted: TenantsWanted): Promise<{ status: TenantStatus, count: number }[]> {
  const conditions = [...conditionsOf(wanted), ...wanted.search ? [matches(wanted.search)] : []]
  const { rows } = await sql<{ status: TenantStatus, count: number }>`${anew}
    select t.status, count(*)::integer as count from ${tenants(wanted)} where ${every(conditions)} group by t.status`.execute(db)
  return rows
}

export async function findPartnerId(db: Readable, slug: string): Promise<string | null> {
  const row = await db.selectFrom('partners').select('id').where('slug', '=', slug).executeTakeFirst()
  return row?.id ?? null
}

export async function findPlanVersionIds(db: Readable, plans: string[]): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`select id from plan_versions where plan = any(${plans}::text[])`.execute(db)
  return rows.map(({ id }) => id)
}

const anew = sql.raw(plannedAnew)

function tenants({ planVersionIds }: TenantsWanted, by?: TenantSortKey) {
  return planVersionIds || by === 'seats' ? sql`tenants t join subscriptions s on s.tenant_id = t.id` : sql`tenants t`
}

function every(conditions: Condition[]) {
  return conditions.length > 0 ? sql.join(conditions, sql` and `) : sql`true`
}

/** What has been erased is listed only when asked for. */
function statusOf({ status }: TenantsWanted): Condition {
  return status ? among(sql`t.status`, status) : sql`t.status <> 'purged'`
}

function conditionsOf({ planVersionIds, partnerId, provisioning }: TenantsWanted): Condition[] {
  return [
    ...planVersionIds ? [among(sql`s.plan_version_id`, planVersionIds)] : [],
    ...partnerId === 'none' ? [sql<SqlBool>`t.partner_id is null`] : [],
    ...partnerId && partnerId !== 'none' ? [sql<SqlBool>`t.partner_id = ${partnerId}::uuid`] : [],
    ...provisioning ? [sql<SqlBool>`(${sql.join(provisioning.map(isProvisioned), sql` or `)})`] : [],
  ]
}

/** One value is worth its own form: only by that does Postgres know that an index keeps the order within it. */
function among(column: RawBuilder<unknown>, [first, ...others]: string[]): Condition {
  return others.length === 0 ? sql`${column} = ${first}` : sql`${column} = any(${[first, ...others]})`
}

function matches(search: string): Condition {
  const { column, pattern } = patternOf(search)
  return sql`${sql.ref(`t.${column}`)} like public.search_spelling(${pattern})`
}

function isProvisioned(state: Provisioning): Condition {
  const worse = worseThan(state)
  const conditions = [...state === 'ok' ? [] : [has([state])], ...worse.length > 0 ? [sql<SqlBool>`not ${has(worse)}`] : []]
  return every(conditions) as Condition
}

function has(states: Provisioning[]): Condition {
  return sql`exists (select from resources r where r.tenant_id = t.id and ${among(sql`r.state`, states)})`
}
