// Reading one person, with everything an operator may know of them.
import { sql } from 'kysely'
import type { Person } from '@dezky/contracts'
import type { Readable } from '../../database/index.ts'
import { emailConfirmedFor } from './invitee.store.ts'
import type { PersonRow } from './person-row.ts'
import { secondFactorIn, toSummary } from './person-row.ts'

interface IdentityOfPerson { issuer: string, subject: string, since: string, lastSignInAt: string | null, amr: string[] | null }

interface PageRow extends PersonRow {
  version: number
  email_confirmed: boolean
  identities: IdentityOfPerson[]
  memberships: Person['memberships']
  partner: Person['partner']
}

export async function findPerson(db: Readable, id: string): Promise<Omit<Person, 'directory'> | null> {
  const { rows: [row] } = await sql<PageRow>`
    select id, name, email, locale, platform_admin_source, disabled_at, last_sign_in_at, created_at, version,
           ${emailConfirmedFor(null)} as email_confirmed,
           coalesce((select jsonb_agg(jsonb_build_object('issuer', issuer, 'subject', subject, 'since', created_at,
                              'lastSignInAt', groups_as_of, 'amr', amr) order by created_at)
                       from identities where person_id = p.id), '[]') as identities,
           coalesce((select jsonb_agg(jsonb_build_object('id', m.id, 'role', m.role, 'source', m.source, 'state', ${stateOfMembership},
                              'tenant', jsonb_build_object('id', t.id, 'slug', t.slug, 'name', t.name, 'status', t.status))
                              order by t.name, t.id)
                       from memberships m join tenants t on t.id = m.tenant_id where m.person_id = p.id), '[]') as memberships,
           (select jsonb_build_object('id', r.id, 'slug', r.slug, 'name', r.name)
              from partner_members w join partners r on r.id = w.partner_id where w.person_id = p.id) as partner
      from people p where id = ${id} and erased_at is null`.execute(db)
  if (!row) return null
  const { memberships, partner, version, email_confirmed: emailConfirmed } = row
  return { ...toSummary(row), version, emailConfirmed, identities: row.identities.map(toIdentity), memberships, partner }
}

/** As a tenant's own list of members has it. */
const stateOfMembership = sql`case
  when m.disabled_at is not null then 'disabled'
  when m.source = 'directory' or coalesce(p.last_sign_in_at >= m.created_at, false) then 'active'
  when m.joined_at is null then 'pending'
  when m.invitation_expires_at <= now() then 'expired' else 'invited' end`

/** Times within JSON are in the database's own spelling. */
function toIdentity({ issuer, subject, since, lastSignInAt, amr }: IdentityOfPerson): Person['identities'][number] {
  return {
    issuer, subject, since: new Date(since).toISOString(), lastSignInAt: lastSignInAt && new Date(lastSignInAt).toISOString(),
    secondFactor: secondFactorIn(amr),
  }
}
