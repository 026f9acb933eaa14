import type { RawBuilder } from 'kysely'
import { sql } from 'kysely'
import { newId } from '@dezky/runtime'
import type { Readable, Scoped } from '../../database/index.ts'
import { AccountConflict } from './person.errors.ts'

/**
 * Whether the address counts as that of `p`: for everybody, or for one tenant. Where a link to the account was shown to somebody of
 * a tenant, others take that tenant's word for it only once it has proven that the domain is theirs.
 */
export function emailConfirmedFor(tenantId: string | null): RawBuilder<boolean> {
  return sql`(p.email_trusted and (p.link_shown_in is null or p.link_shown_in = ${tenantId}::uuid is true or exists (
    select from tenant_domains d where d.tenant_id = p.link_shown_in and d.verified_at is not null
       and d.name = split_part(lower(p.email), '@', 2))))`
}

export interface Invitee { name: string, email: string, locale: string }

/**
 * Finds people by e-mail address and makes those there are not; ids by address in lower case. An address lies outside every tenant:
 * to be done as the platform, and whether somebody was there before is nobody's business. Throws AccountConflict when whoever has one
 * came with it by themselves, or by another tenant's word alone: what is meant for its owner is not for them.
 */
export async function ensurePeople(trx: Scoped, tenantId: string, wanted: Invitee[]): Promise<Map<string, string>> {
  // In one order for everybody, so that no two imports wait for each other.
  const sorted = wanted.toSorted((a, b) => a.email < b.email ? -1 : 1)
  const emails = sorted.map(({ email }) => email.toLowerCase())
  await sql`
    insert into people (id, name, email, locale, invited_at)
    select *, now() from unnest(${sorted.map(() => newId())}::uuid[], ${sorted.map(({ name }) => name)}::text[], ${emails}::text[],
                         ${sorted.map(({ locale }) => locale)}::text[])
    on conflict (lower(email)) do nothing`.execute(trx)
  // Until the transaction ends nobody is shown a link to what is found a place for here.
  const { rows } = await sql<{ id: string, email: string, confirmed: boolean }>`
    select id, lower(email) as email, ${emailConfirmedFor(tenantId)} as confirmed
      from people p where lower(email) = any(${emails}::text[]) order by id for key share of p`.execute(trx)
  const taken = rows.filter(row => !row.confirmed).map(({ email }) => email)
  if (taken.length > 0) throw new AccountConflict(taken)
  return new Map(rows.map(({ id, email }) => [email, id]))
}

/** A person as the directory behind an issuer is to know them, and does. */
export interface ExternalPerson {
  email: string
  name: string
  locale: string
  subject: string | null
  externalId: string | null
  hasSignedIn: boolean
  /** Of any tenant. */
  isMember: boolean
  /** As the directory last said. */
  secondFactor: boolean | null
}

export async function findExternalPerson(db: Readable, personId: string, issuer: string): Promise<ExternalPerson | null> {
  const { rows } = await sql<ExternalPerson>`
    select p.email, p.name, p.locale, i.subject, i.external_id as "externalId", p.last_sign_in_at is not null as "hasSignedIn",
           exists (select from memberships where person_id = p.id) as "isMember", p.second_factor as "secondFactor"
      from people p left join identities i on i.person_id = p.id and i.issuer = ${issuer}
     where p.id = ${personId}::uuid
     order by i.external_id nulls last, i.created_at limit 1`.execute(db)
  return rows[0] ?? null
}
