// Reading people as operators look at them.
import type { RawBuilder } from 'kysely'
import { sql } from 'kysely'
import type { Person, PersonQuery, PersonSummary, PlatformAdmin } from '@dezky/contracts'
import { plannedAnew } from '@dezky/database'
import type { Readable } from '../../database/index.ts'
import { patternOf } from '../../database/index.ts'
import type { Place } from '../../http/cursor.ts'
import { emailConfirmedFor } from './invitee.store.ts'
import { toLocale } from './person.store.ts'

type Sort = PersonQuery['sort']

export interface PeopleWanted extends Pick<PersonQuery, 'search' | 'filter' | 'sort' | 'limit'> {
  after: Place | null
}

interface SummaryRow {
  id: string
  name: string
  email: string
  locale: string
  platform_admin_source: PersonSummary['platformAdmin']
  disabled_at: Date | null
  last_sign_in_at: Date | null
  created_at: Date
  tenants: number
  key: string
}

type Expression = RawBuilder<unknown>

const never = sql`'1970-01-01 00:00:00+00'::timestamptz`
/** As their indexes have them; a time travels as microseconds, so that none are lost. */
const orders: Record<Sort, { key: Expression, shown: Expression, read: (key: string) => Expression, down: boolean }> = {
  name: { key: sql`lower(name)`, shown: sql`lower(name)`, read: key => sql`${key}::text`, down: false },
  email: { key: sql`lower(email)`, shown: sql`lower(email)`, read: key => sql`${key}::text`, down: false },
  lastSignIn: {
    key: sql`coalesce(last_sign_in_at, ${never})`,
    shown: sql`(extract(epoch from coalesce(last_sign_in_at, ${never})) * 1000000)::bigint::text`,
    read: key => sql`${never} + ${key}::bigint * interval '1 microsecond'`,
    down: true,
  },
}

const filters = {
  platformAdmins: sql`platform_admin_source is not null`,
  disabled: sql`disabled_at is not null`,
  neverSignedIn: sql`last_sign_in_at is null`,
}

/** How far to go along the order before looking up what is searched for. */
const steps = 2000

/**
 * In order. As with tenants, Postgres will not say under row-level security how often a text occurs: it is looked for along the order
 * first, and when too little is met there it is rare enough to be looked up and sorted.
 */
export async function listPeople(db: Readable, wanted: PeopleWanted): Promise<(PersonSummary & Place)[]> {
  const { search, sort, limit } = wanted
  const candidates = sql`select * from people where ${sql.join([...conditionsOf(wanted), ...inOnePiece(wanted)], sql` and `)}`
  if (!search) return select(db, wanted, { from: sql`(${candidates} ${inOrder(sort, limit)}) as people` })
  const along = sql`(${candidates} ${inOrder(sort, steps)}) as people where ${matches(search)}`
  const met = await select(db, wanted, { from: along })
  if (met.length === limit) return met
  const found = sql`select * from people where ${sql.join([...conditionsOf(wanted), matches(search)], sql` and `)}`
  return select(db, wanted, { having: sql`with people as materialized (${found})`, from: sql`people` })
}

interface Source { having?: Expression, from: Expression }

async function select(db: Readable, { sort, limit }: PeopleWanted, { having = sql``, from }: Source): Promise<(PersonSummary & Place)[]> {
  const { rows } = await sql<SummaryRow>`${anew} ${having}
    select id, name, email, locale, platform_admin_source, disabled_at, last_sign_in_at, created_at, ${orders[sort].shown} as key,
           (select count(*) from memberships m where m.person_id = people.id)::int as tenants
      from ${from} ${inOrder(sort, limit)}`.execute(db)
  return rows.map(row => ({ ...toSummary(row), tenants: row.tenants, key: row.key }))
}

const anew = sql.raw(plannedAnew)

function conditionsOf({ after, filter, sort }: PeopleWanted): Expression[] {
  const { key, read, down } = orders[sort]
  return [
    sql`erased_at is null`,
    ...(filter ? [filters[filter]] : []),
    ...(after ? [sql`(${key}, id) ${sql.raw(down ? '<' : '>')} (${read(after.key)}, ${after.id}::uuid)`] : []),
  ]
}

/** Whoever never signed in is alike in the order of sign-ins: its index, told so, holds them in one piece. */
function inOnePiece({ filter, sort }: PeopleWanted): Expression[] {
  return filter === 'neverSignedIn' && sort === 'lastSignIn' ? [sql`${orders[sort].key} = ${never}`] : []
}

function inOrder(sort: Sort, limit: number): Expression {
  const { key, down } = orders[sort]
  const direction = sql.raw(down ? 'desc' : 'asc')
  return sql`order by ${key} ${direction}, id ${direction} limit ${limit}`
}

interface PersonRow extends SummaryRow {
  version: number
  email_confirmed: boolean
  identities: { issuer: string, subject: string, since: string }[]
  memberships: Person['memberships']
  partner: Person['partner']
}

export async function findPerson(db: Readable, id: string): Promise<Omit<Person, 'directory'> | null> {
  const { rows: [row] } = await sql<PersonRow>`
    select id, name, email, locale, platform_admin_source, disabled_at, last_sign_in_at, created_at, version,
           ${emailConfirmedFor(null)} as email_confirmed,
           coalesce((select jsonb_agg(jsonb_build_object('issuer', issuer, 'subject', subject, 'since', created_at) order by created_at)
                       from identities where person_id = p.id), '[]') as identities,
           coalesce((select jsonb_agg(jsonb_build_object('role', m.role, 'source', m.source, 'tenant',
                              jsonb_build_object('id', t.id, 'slug', t.slug, 'name', t.name, 'status', t.status)) order by t.name, t.id)
                       from memberships m join tenants t on t.id = m.tenant_id where m.person_id = p.id), '[]') as memberships,
           (select jsonb_build_object('id', r.id, 'slug', r.slug, 'name', r.name)
              from partner_members w join partners r on r.id = w.partner_id where w.person_id = p.id) as partner
      from people p where id = ${id} and erased_at is null`.execute(db)
  if (!row) return null
  const { memberships, partner, version, email_confirmed: emailConfirmed } = row
  const identities = row.identities.map(identity => ({ ...identity, since: new Date(identity.since).toISOString() }))
  return { ...toSummary(row), version, emailConfirmed, identities, memberships, partner }
}

export interface AdminsWanted { after: string | null, limit: number }

export async function listPlatformAdmins(db: Readable, { after, limit }: AdminsWanted): Promise<PlatformAdmin[]> {
  const rows = await admins(db).$if(after !== null, query => query.where('id', '>', after)).orderBy('id').limit(limit).execute()
  return rows.map(toPlatformAdmin)
}

export async function findPlatformAdmin(db: Readable, personId: string): Promise<PlatformAdmin | null> {
  const row = await admins(db).where('id', '=', personId).executeTakeFirst()
  return row ? toPlatformAdmin(row) : null
}

function admins(db: Readable) {
  return db.selectFrom('people').where('platform_admin_source', 'is not', null)
    .select(['id', 'name', 'email', 'platform_admin_source', 'platform_admin_since', 'disabled_at', 'last_sign_in_at', 'created_at'])
}

type AdminRow = Omit<SummaryRow, 'tenants' | 'key' | 'locale'> & { platform_admin_since: Date | null }

function toPlatformAdmin(row: AdminRow): PlatformAdmin {
  return {
    id: row.id, name: row.name, email: row.email, source: row.platform_admin_source ?? 'platform',
    since: (row.platform_admin_since ?? row.created_at).toISOString(),
    disabledAt: row.disabled_at?.toISOString() ?? null, lastSignInAt: row.last_sign_in_at?.toISOString() ?? null,
  }
}

function toSummary(row: SummaryRow): Omit<PersonSummary, 'tenants'> {
  return {
    id: row.id, name: row.name, email: row.email, locale: toLocale(row.locale), platformAdmin: row.platform_admin_source,
    disabledAt: row.disabled_at?.toISOString() ?? null, lastSignInAt: row.last_sign_in_at?.toISOString() ?? null,
    createdAt: row.created_at.toISOString(),
  }
}

function matches(search: string) {
  const { column, pattern } = patternOf(search)
  return sql`${sql.ref(column)} like public.search_spelling(${pattern})`
}
