// Reading people as operators look at them.
import type { RawBuilder } from 'kysely'
import { sql } from 'kysely'
import type { PersonCounts, PersonQuery, PersonSummary } from '@dezky/contracts'
import { plannedAnew } from '@dezky/database'
import type { Readable } from '../../database/index.ts'
import { patternOf } from '../../database/index.ts'
import type { Place } from '../../http/cursor.ts'
import type { PersonRow } from './person-row.ts'
import { toSummary } from './person-row.ts'

type Sort = PersonQuery['sort']

export interface PeopleWanted extends Pick<PersonQuery, 'search' | 'filter' | 'sort' | 'limit'> {
  after: Place | null
}

interface SummaryRow extends PersonRow { tenants: number, key: string }

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
  withoutTenant: sql`not exists (select from memberships m where m.person_id = people.id)`,
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

/** Of everybody, or of those who are found. */
export async function countPeople(db: Readable, search: string | undefined): Promise<PersonCounts> {
  const found = search ? sql`erased_at is null and ${matches(search)}` : sql`erased_at is null`
  const counts = Object.entries(filters).map(([name, filter]) => sql`count(*) filter (where ${filter})::int as ${sql.ref(name)}`)
  const { rows: [row] } = await sql<PersonCounts>`${anew}
    select count(*)::int as "all", ${sql.join(counts)} from people where ${found}`.execute(db)
  return row ?? { all: 0, platformAdmins: 0, disabled: 0, neverSignedIn: 0, withoutTenant: 0 }
}

function matches(search: string) {
  const { column, pattern } = patternOf(search)
  return sql`${sql.ref(column)} like public.search_spelling(${pattern})`
}
