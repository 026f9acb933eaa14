// Finding a text in the trail: whatever a reader of an entry is shown as text. Where somebody was and their e-mail address are not among
// it: not every reader is shown those.
import type { Expression, RawBuilder, SqlBool } from 'kysely'
import { sql } from 'kysely'
import { plannedAnew } from '@dezky/database'
import type { Readable } from '../../database/index.ts'

export type Condition = Expression<SqlBool>

interface Sought {
  search: string
  /** What else must be true of an entry `e`. */
  conditions: Condition[]
  /** A column of `e`; the highest come first. */
  order: RawBuilder<unknown>
  limit: number
}

/**
 * The ids of a page. What is said often is among the newest entries, where looking is cheap; what is said rarely is found by the
 * indexes, which would have to sort too much of what is said often.
 */
export async function findIds(db: Readable, sought: Sought & { place: Condition[] }): Promise<string[]> {
  const newest = await amongTheNewest(db, sought)
  return newest.length < sought.limit ? byTheIndexes(db, { ...sought, conditions: [...sought.place, ...sought.conditions] }) : newest
}

const stretch = 2500

async function amongTheNewest(db: Readable, { search, place, conditions, order, limit }: Sought & { place: Condition[] }) {
  return idsOf(db, sql`
    select e.id from (select * from audit_entries e where ${every(place)} order by ${order} desc limit ${stretch}) e
      left join people p on p.id = e.actor_id left join tenants t on t.id = e.tenant_id
     where ${every([...conditions, holds(search)])} order by ${order} desc limit ${limit}`)
}

/** Each source by its own index: one condition for all of them could use none. */
async function byTheIndexes(db: Readable, { search, conditions, order, limit }: Sought): Promise<string[]> {
  const place = sql`${order} as place`
  const also = every(conditions)
  return idsOf(db, sql`
    with hits as materialized (
      select e.id, ${place} from audit_entries e where ${isIn(textOfEntry, search)} and ${also}
      union select e.id, ${place} from audit_entries e where e.request_id = ${search} and ${also}
      union select e.id, ${place} from audit_entries e where ${also} and e.actor_id in (
        select p.id from people p where p.erased_at is null and ${isActor(search)})
      union select e.id, ${place} from audit_entries e where ${also} and e.tenant_id in (
        select t.id from tenants t where ${isTenant(search)})
      union select e.id, ${place} from audit_personal s join audit_entries e on e.chain = s.chain and e.sequence = s.sequence
       where ${isIn(nameBeside, search)} and ${also}
    ) select id from hits order by place desc limit ${limit}`)
}

/** The same of one entry `e` with its actor `p` and its tenant `t`; what stands beside it is read for it alone. */
export function holds(search: string): Condition {
  return sql`(${isIn(textOfEntry, search)} or e.request_id = ${search} or (${isActor(search)}) or (${isTenant(search)})
    or (select bool_or(${isIn(nameBeside, search)}) from audit_personal s where s.chain = e.chain and s.sequence = e.sequence))`
}

/** As they are indexed. */
const textOfEntry = sql`e.search_text`
const nameBeside = spelled(sql`(s.data ->> 'name')`)

/** What is indexed of them says more than a reader of the trail may find them by. */
function isActor(search: string): Condition {
  return sql`${isIn(sql`p.search_text`, search)} and ${isIn(spelled(sql`p.name`), search)}`
}

function isTenant(search: string): Condition {
  return sql`${isIn(sql`t.search_text`, search)} and ${isIn(spelled(sql`(t.slug || E'\\n' || t.name)`), search)}`
}

function spelled(text: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`public.search_spelling(${text})`
}

/** The indexes know three characters in a row. Fewer are looked for where a word begins; signs alone are found nowhere. */
function isIn(text: RawBuilder<unknown>, search: string): Condition {
  const patterns = patternsOf(search).map(pattern => sql<SqlBool>`${text} like public.search_spelling(${pattern})`)
  return patterns.length > 0 ? sql`(${sql.join(patterns, sql` or `)})` : sql`false`
}

const beforeWords = ['', '% ', '%"', '%.', '%\n']

function patternsOf(search: string): string[] {
  if (/[a-z0-9]{3}|[^ -~]/i.test(search)) return [`%${literal(search)}%`]
  const word = search.replace(/^[^a-z0-9]+/i, '')
  return word === '' ? [] : beforeWords.map(before => `${before}${literal(word)}%`)
}

function literal(text: string): string {
  return text.replaceAll(/[\\%_]/g, '\\$&')
}

export function every(conditions: Condition[]): Condition {
  return conditions.length > 0 ? sql`${sql.join(conditions, sql` and `)}` : sql`true`
}

async function idsOf(db: Readable, query: RawBuilder<unknown>): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`${sql.raw(plannedAnew)} ${query}`.execute(db)
  return rows.map(({ id }) => id)
}
