// Reading people as operators look at them.
import type { RawBuilder } from 'kysely'
import { sql } from 'kysely'
import type { PersonCounts, PersonQuery, PersonSummary } from '@dezky/contracts'
import { plannedAnew } from '@dezky/database'
import type { Place } from '@dezky/runtime/fastify'
import type { Readable } from '../../database/index.ts'
import { patternOf } from '../../database/index.ts'
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
 * In order; but whose name, or in the order of addresses whose address, begins with what is searched for, comes before all others in whom
 * it occurs. They are who is meant, and stand in one place of the order, however far down: nothing has to be gone through to meet them.
 */
export async function listPeople(db: Readable, wanted: PeopleWanted): Promise<(PersonSummary & Place)[]> {
  const { search, sort, after, limit } = wanted
  if (!search || sort === 'lastSignIn') return listInOrder(db, wanted, [])
  const begins = beginsWith(search, orders[sort].key)
  const amongOthers = after !== null && !after.key.startsWith(marks.beginner)
  const place = after && { ...after, key: after.key.slice(1) }
  const candidates = sql`select * from people where ${every([...conditionsOf({ ...wanted, after: place }), begins])}`
  const beginners = amongOthers ? [] : await select(db, wanted, { from: sql`(${candidates} ${inOrder(sort, limit)}) as people` })
  const missing = limit - beginners.length
  const rest = { ...wanted, after: amongOthers ? place : null, limit: missing }
  const others = missing > 0 ? await listInOrder(db, rest, [sql`not ${begins}`]) : []
  return [...beginners.map(row => marked(row, marks.beginner)), ...others.map(row => marked(row, marks.other))]
}

/** In front of the key of a place: to which of both it belongs. */
const marks = { beginner: '0', other: '1' }

function marked<Row extends Place>(row: Row, mark: string): Row {
  return { ...row, key: `${mark}${row.key}` }
}

/**
 * The range is for the index; a database that sorts in another language than bytes may find fewer by it, who are then among the others.
 * Without the case Postgres takes those who begin so for very few, and would sort all whom the range leaves.
 */
function beginsWith(search: string, key: Expression): Expression {
  const begins = sql`case when starts_with(${key}, lower(${search})) then true else false end`
  return sql`(${key} >= lower(${search}) and ${key} < lower(${search}) || chr(1114111) and ${begins})`
}

/**
 * As with tenants, Postgres will not say under row-level security how often a text occurs: it is looked for along the order
 * first, and when too little is met there it is rare enough to be looked up and sorted.
 */
async function listInOrder(db: Readable, wanted: PeopleWanted, also: Expression[]): Promise<(PersonSummary & Place)[]> {
  const { search, sort, limit } = wanted
  const conditions = [...conditionsOf(wanted), ...also]
  const candidates = sql`select * from people where ${every([...conditions, ...inOnePiece(wanted)])}`
  if (!search) return select(db, wanted, { from: sql`(${candidates} ${inOrder(sort, limit)}) as people` })
  const along = sql`(${candidates} ${inOrder(sort, steps)}) as people where ${matches(search)}`
  const met = await select(db, wanted, { from: along })
  if (met.length === limit) return met
  const found = sql`select * from people where ${every([...conditions, matches(search)])}`
  return select(db, wanted, { having: sql`with people as materialized (${found})`, from: sql`people` })
}

function every(conditions: Expression[]): Expression {
  return sql.join(conditions, sql` and `)
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
