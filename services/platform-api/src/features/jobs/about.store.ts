// What jobs are about, in words and with where it is to be seen; and which jobs are about what somebody looks for.
import { sql } from 'kysely'
import type { Job } from '@dezky/contracts'
import { jobKinds } from '@dezky/contracts'
import type { Readable } from '../../database/index.ts'

type About = NonNullable<Job['about']>
type AboutRow = About & { kind: string, key: string }

/** By kind and key. What is gone is left out. */
export async function readAbout(db: Readable, keys: readonly { kind: string, key: string }[]): Promise<Map<string, About>> {
  if (keys.length === 0) return new Map()
  const { rows } = await sql<AboutRow>`
    with asked as (
      select * from unnest(${keys.map(({ kind }) => kind)}::text[], ${keys.map(({ key }) => key)}::text[]) as asked (kind, key)
    )
    select a.kind, a.key, t.slug as name, t.slug as tenant, null::uuid as "personId", null::uuid as "mailId"
      from asked a join tenants t on a.kind = 'tenant' and t.id = ${uuidOf('a.key')}
    union all
    select a.kind, a.key, t.slug || case when r.kind = 'mail.domain' then ' · ' || r.subject else '' end, t.slug, null, null
      from asked a join resources r on r.id::text = a.key and r.kind = a.kind join tenants t on t.id = r.tenant_id
    union all
    select a.kind, a.key, d.name, t.slug, null, null
      from asked a join tenant_domains d on a.kind = 'domain' and d.id = ${uuidOf('a.key')} join tenants t on t.id = d.tenant_id
    union all
    select a.kind, a.key, t.slug, t.slug, null, null
      from asked a join data_exports e on a.kind = 'data-export' and e.id = ${uuidOf('a.key')} join tenants t on t.id = e.tenant_id
    union all
    select a.kind, a.key, p.name, null, p.id, null from asked a join people p on a.kind = 'person' and p.id = ${uuidOf('a.key')}
    union all
    select a.kind, a.key, coalesce(t.slug, w.description), t.slug, null, null
      from asked a join webhooks w on a.kind = 'webhook' and w.id = ${uuidOf('a.key')} left join tenants t on t.id = w.tenant_id
    union all
    select a.kind, a.key, m.subject, t.slug, null, m.id
      from asked a join outgoing_mail m on a.kind = 'outgoing-mail' and m.id = ${uuidOf('a.key')} join tenants t on t.id = m.tenant_id
    union all
    select a.kind, a.key, a.key, null, null, null from asked a where a.kind = 'upstream'`.execute(db)
  return new Map(rows.map(({ kind, key, ...about }) => [`${kind}:${key}`, about]))
}

/** A key that is no id is nothing's. */
function uuidOf(column: string) {
  const key = sql.ref(column)
  return sql`case when ${key} ~ '^[0-9a-f-]{36}$' then ${key}::uuid end`
}

/** So many tenants, domains or people may be called like it: whoever has found more says more of it. */
const most = 40

export async function keysLike(db: Readable, search: string): Promise<{ kind: string, key: string }[]> {
  const like = `%${search.toLowerCase().replaceAll(/[\\%_]/g, '\\$&')}%`
  const { rows } = await sql<{ kind: string, key: string }>`
    with named as (select id from tenants where slug like ${like} or lower(name) like ${like} order by slug limit ${most}),
    called as (select id from people where lower(email) like ${like} or lower(name) like ${like} order by id limit ${most})
    select 'tenant' as kind, id::text as key from named
    union all (select kind, id::text from resources where tenant_id in (select id from named) limit 2000)
    union all (select 'domain', id::text from tenant_domains where name like ${like} or tenant_id in (select id from named) limit 500)
    union all select 'person', id::text from called
    union all (select 'webhook', id::text from webhooks where tenant_id in (select id from named) limit 200)
    union all (select 'outgoing-mail', id::text from outgoing_mail
                where person_id in (select id from called) or tenant_id in (select id from named) order by id desc limit 500)
    union all select kind, ${search} from unnest(${[...jobKinds]}::text[]) as known (kind)`.execute(db)
  return rows
}
