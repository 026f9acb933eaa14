import { sql } from 'kysely'
import type { AccessEntry } from '@dezky/contracts'
import { accessActions } from '@dezky/contracts'
import type { Readable, Scoped } from '../../database/index.ts'

export interface StoredAccess extends Omit<AccessEntry, 'at' | 'secondFactor'> {
  at: Date
  amr: string[] | null
}

interface Wanted { personId: string, after: string | null, limit: number }

/** Newest first. Each source by its own index, and no further than the page. */
export async function findAccesses(db: Readable, { personId, after, limit }: Wanted): Promise<StoredAccess[]> {
  const goingOn = (id: string) => (after === null ? sql`true` : sql`${sql.ref(id)} < ${after}::uuid`)
  const entries = (condition: ReturnType<typeof sql>) => sql`
    (select e.id from audit_entries e where ${condition} and e.action = any(${[...accessActions]}::text[]) and ${goingOn('e.id')}
      order by e.id desc limit ${limit})`
  const { rows } = await sql<StoredAccess>`
    with mine as materialized (
      ${entries(sql`e.subject = ${`person:${personId}`}`)}
      union ${entries(sql`e.subject in (select 'membership:' || m.id from memberships m where m.person_id = ${personId})`)}
      union ${entries(sql`e.actor_id = ${personId} and e.action in ('api_token.create', 'api_token.revoke')`)})
    select * from (
      select e.id, e.occurred_at as at, e.action, e.surface, null::text[] as amr,
             case when e.actor_kind = 'system' then 'system' when e.actor_id = ${personId} then 'self' else 'somebody' end as by,
             (select s.data ->> 'address' from audit_personal s
               where s.chain = e.chain and s.sequence = e.sequence and s.about = 'actor' and s.person_id = ${personId}) as address,
             case when t.id is not null then jsonb_build_object('slug', t.slug, 'name', t.name) end as tenant
        from audit_entries e left join tenants t on t.id = e.tenant_id where e.id in (select id from mine)
      union all
      (select s.id, s.at, 'sign_in', s.surface, s.amr, 'self', s.address, null from sign_ins s
        where s.person_id = ${personId} and ${goingOn('s.id')} order by s.id desc limit ${limit})) as log
     order by id desc limit ${limit}`.execute(db)
  return rows
}

export async function deleteSignInsBefore(trx: Scoped, time: Date): Promise<void> {
  await trx.deleteFrom('sign_ins').where('at', '<', time).execute()
}
