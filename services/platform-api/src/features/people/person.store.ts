import { sql } from 'kysely'
import pg from 'pg'
import type { Me } from '@dezky/contracts'
import { newId } from '@dezky/runtime'
import type { PlatformDatabase, Scoped } from '../../database/index.ts'
import { AccountConflict } from './person.errors.ts'
import type { AdminSource, Membership, SignIn } from './person.ts'

export interface KnownPerson {
  personId: string
  disabled: boolean
  adminSource: AdminSource
  partnerId: string | null
  memberships: Membership[]
}

/** Who an issuer's subject is. Reads between scopes, as dezky_app may. */
export async function findPersonByIdentity(db: PlatformDatabase, issuer: string, subject: string): Promise<KnownPerson | null> {
  const { rows } = await sql<KnownPerson>`
    select p.id as "personId", p.platform_admin_source as "adminSource", p.disabled_at is not null as disabled,
           (select w.partner_id from partner_members w where w.person_id = p.id) as "partnerId",
           coalesce((select jsonb_agg(jsonb_build_object('tenantId', t.id, 'slug', t.slug, 'status', t.status, 'role', m.role))
                       from memberships m join tenants t on t.id = m.tenant_id where m.person_id = p.id), '[]') as memberships
      from identities i join people p on p.id = i.person_id
     where i.issuer = ${issuer} and i.subject = ${subject}`.execute(db)
  return rows[0] ?? null
}

export async function findMe(db: PlatformDatabase, personId: string): Promise<Me> {
  const { rows } = await sql<Me>`
    select p.id, p.name, p.email, p.locale, p.platform_admin_source is not null as "platformAdmin",
           coalesce((select jsonb_agg(jsonb_build_object('role', m.role, 'tenant',
                              jsonb_build_object('id', t.id, 'slug', t.slug, 'name', t.name, 'status', t.status)) order by t.name)
                       from memberships m join tenants t on t.id = m.tenant_id where m.person_id = p.id), '[]') as memberships
      from people p where p.id = ${personId}`.execute(db)
  return rows[0] ?? raise(`person ${personId} is gone`)
}

export interface StoredPerson {
  id: string
  name: string
  email: string
  adminSource: AdminSource
  lastSignInAt: Date | null
}

export async function lockPersonByIdentity(trx: Scoped, { issuer, subject }: SignIn): Promise<StoredPerson | null> {
  const row = await trx.selectFrom('people').innerJoin('identities', 'identities.person_id', 'people.id')
    .select(['people.id', 'name', 'email', 'platform_admin_source', 'last_sign_in_at'])
    .where('issuer', '=', issuer).where('subject', '=', subject).forUpdate('people').executeTakeFirst()
  if (!row) return null
  const { id, name, email, platform_admin_source: adminSource, last_sign_in_at: lastSignInAt } = row
  return { id, name, email, adminSource, lastSignInAt }
}

interface NewPerson { name: string, email: string, locale: string }

/** Null when the e-mail address belongs to somebody else. */
export async function insertPerson(trx: Scoped, { name, email, locale }: NewPerson): Promise<string | null> {
  const row = await trx.insertInto('people').values({ id: newId(), name, email, locale, platform_admin_source: null })
    .onConflict(conflict => conflict.expression(sql`lower(email)`).doNothing()).returning('id').executeTakeFirst()
  return row?.id ?? null
}

export async function findPersonIdByEmail(trx: Scoped, email: string): Promise<string | null> {
  const row = await trx.selectFrom('people').select('id').where(sql<string>`lower(email)`, '=', email.toLowerCase()).executeTakeFirst()
  return row?.id ?? null
}

interface Identity {
  issuer: string
  subject: string
  personId: string
  externalId: string | null
}

export async function bindIdentity(trx: Scoped, { issuer, subject, personId, externalId }: Identity): Promise<void> {
  await trx.insertInto('identities').values({ issuer, subject, person_id: personId, external_id: externalId })
    .onConflict(conflict => conflict.columns(['issuer', 'subject']).doUpdateSet({
      external_id: eb => eb.fn.coalesce('excluded.external_id', 'identities.external_id'),
    }))
    .execute()
}

interface SignInChange { name: string, email: string, adminSource: AdminSource, at: Date }

/** Throws AccountConflict when the e-mail address belongs to somebody else. */
export async function updateAtSignIn(trx: Scoped, personId: string, { name, email, adminSource, at }: SignInChange): Promise<void> {
  await trx.updateTable('people').where('id', '=', personId)
    .set({ name, email, platform_admin_source: adminSource, last_sign_in_at: at }).execute()
    .catch((error: unknown) => {
      throw isEmailTaken(error) ? new AccountConflict() : error
    })
}

function isEmailTaken(error: unknown): boolean {
  return error instanceof pg.DatabaseError && error.constraint === 'people_by_email'
}

export async function tenantsOfPerson(trx: Scoped, personId: string): Promise<{ id: string, slug: string }[]> {
  return trx.selectFrom('memberships').innerJoin('tenants', 'tenants.id', 'memberships.tenant_id')
    .select(['tenants.id', 'slug']).where('person_id', '=', personId).execute()
}

function raise(message: string): never {
  throw new Error(message)
}
