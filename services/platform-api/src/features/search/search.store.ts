// The few likeliest of each kind among very many. Each branch of a statement is asked only while those before it have not found enough:
// what is called just so, what begins with it, what is often met is met among the latest, and what is rare is looked up.
import type { RawBuilder } from 'kysely'
import { sql } from 'kysely'
import type { SearchResults } from '@dezky/contracts'
import { plannedAnew } from '@dezky/database'
import type { Readable } from '../../database/index.ts'
import type { Sought } from './sought.ts'

const anew = sql.raw(plannedAnew)
/** How many of the latest are looked through before everything is. */
const steps = 2000

export async function findTenants(db: Readable, { exact, beginning, part }: Sought, limit: number): Promise<SearchResults['tenants']> {
  const has = (text: RawBuilder<unknown>) => sql`${text} like public.search_spelling(${part.pattern})`
  const text = sql.ref(part.column)
  const { rows } = await sql<SearchResults['tenants'][number]>`${anew}
    with anywhere as materialized (select id from tenants where ${has(text)} and status <> 'purged'),
    found as (
      (select id, 0 as rank from tenants where slug = ${exact} and status <> 'purged' limit 1)
      union all (select id, 1 from tenants where slug like ${beginning.toLowerCase()} and status <> 'purged' limit ${limit})
      union all (select id, 1 from tenants where public.search_spelling(name) like public.search_spelling(${beginning})
                   and status <> 'purged' limit ${limit})
      union all (select id, 2 from (select id, ${text} as text from tenants where status <> 'purged'
                                     order by created_at desc limit ${steps}) as latest
                  where ${has(sql`text`)})
      union all (select id, 3 from anywhere)
      limit ${enoughFor(limit)})
    select t.id, t.slug, t.name, t.status from found join tenants t using (id)
     group by t.id order by min(found.rank), t.slug limit ${limit}`.execute(db)
  return rows
}

export async function findPeople(db: Readable, { exact, beginning, part }: Sought, limit: number): Promise<SearchResults['people']> {
  const has = (text: RawBuilder<unknown>) => sql`${text} like public.search_spelling(${part.pattern})`
  const text = sql.ref(part.column)
  const { rows } = await sql<SearchResults['people'][number]>`${anew}
    with anywhere as materialized (select id from people where ${has(text)} and erased_at is null),
    found as (
      (select id, 0 as rank from people where lower(email) = ${exact} and erased_at is null limit 1)
      union all (select id, 1 from people where lower(email) like ${beginning.toLowerCase()} and erased_at is null limit ${limit})
      union all (select id, 1 from people where public.search_spelling(name) like public.search_spelling(${beginning})
                   and erased_at is null limit ${limit})
      union all (select id, 2 from (select id, ${text} as text from people where erased_at is null
                                     order by lower(name), id limit ${steps}) as first
                  where ${has(sql`text`)})
      union all (select id, 3 from anywhere)
      limit ${enoughFor(limit)})
    select p.id, p.name, p.email, p.disabled_at is not null as disabled from found join people p using (id)
     group by p.id order by min(found.rank), lower(p.name), p.id limit ${limit}`.execute(db)
  return rows
}

export async function findDomains(db: Readable, { domain }: Sought, limit: number): Promise<SearchResults['domains']> {
  const { exact, beginning, part } = domain
  const has = part === null ? sql`false` : sql`name like ${part}`
  const { rows } = await sql<SearchResults['domains'][number]>`${anew}
    with anywhere as materialized (select id from tenant_domains where ${has}),
    found as (
      (select id, 0 as rank from tenant_domains where name = ${exact} limit ${limit})
      union all (select id, 1 from tenant_domains where name like ${beginning} limit ${limit})
      union all (select id, 2 from (select id, name from tenant_domains order by name limit ${steps}) as first where ${has})
      union all (select id, 3 from anywhere)
      limit ${enoughFor(limit)})
    select d.id, d.name, d.state, jsonb_build_object('id', t.id, 'slug', t.slug, 'name', t.name) as tenant
      from found join tenant_domains d using (id) join tenants t on t.id = d.tenant_id and t.status <> 'purged'
     group by d.id, d.name, d.state, t.id order by min(found.rank), d.name, d.state desc, d.id limit ${limit}`.execute(db)
  return rows
}

/** They are few: all are looked at. */
export async function findPartners(db: Readable, { exact, beginning, domain }: Sought, limit: number): Promise<SearchResults['partners']> {
  const [begins, has] = [beginning.toLowerCase(), `%${beginning.toLowerCase()}`]
  const { rows } = await sql<SearchResults['partners'][number]>`
    select id, slug, name, case when terminated_at is null then 'active' else 'terminated' end as status from partners
     where slug || E'\n' || lower(name collate "und-x-icu") || E'\n' || coalesce(domain, '') like ${has}
     order by case when slug = ${exact} or domain = ${domain.exact} then 0
                   when slug like ${begins} or lower(name collate "und-x-icu") like ${begins} or domain like ${begins} then 1 else 2 end,
              slug limit ${limit}`.execute(db)
  return rows
}

/** The same one may be found more than once: as what begins so, and as what has it somewhere. */
function enoughFor(limit: number): number {
  return 4 * limit
}
