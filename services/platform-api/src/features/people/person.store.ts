import { sql } from 'kysely'
import pg from 'pg'
import type { GrantSource, Locale } from '@dezky/contracts'
import { wake } from '@dezky/reconcile'
import { newId } from '@dezky/runtime'
import type { Scoped } from '../../database/index.ts'
import { EmailTaken, PersonNotFound } from './person.errors.ts'

export interface Profile { name: string, email: string, locale: Locale }

interface Newcomer extends Omit<Profile, 'locale'> {
  locale: string
  /** They came by themselves; nobody has given them a place. */
  uninvited?: boolean
  /** Nobody who may say so has said that the address is theirs. */
  emailTrusted?: boolean
}

/** Null when the e-mail address belongs to somebody else. */
export async function insertPerson(trx: Scoped, newcomer: Newcomer): Promise<string | null> {
  const { name, email, locale, uninvited = false, emailTrusted = true } = newcomer
  const row = await trx.insertInto('people')
    .values({ id: newId(), name, email, locale, email_trusted: emailTrusted, invited_at: uninvited ? null : new Date() })
    .onConflict(conflict => conflict.expression(sql`lower(email)`).doNothing()).returning('id').executeTakeFirst()
  return row?.id ?? null
}

interface Identity {
  issuer: string
  subject: string
  personId: string
  externalId: string | null
}

/** What was bound once stays bound to the same person. */
export async function bindIdentity(trx: Scoped, { issuer, subject, personId, externalId }: Identity): Promise<void> {
  await trx.insertInto('identities').values({ issuer, subject, person_id: personId, external_id: externalId })
    .onConflict(conflict => conflict.columns(['issuer', 'subject']).doUpdateSet({
      external_id: eb => eb.fn.coalesce('excluded.external_id', 'identities.external_id'),
    }))
    .execute()
  if (externalId !== null) await wakeUnsettled(trx, personId)
}

/** Whoever makes the account may not know what was wished for meanwhile. */
async function wakeUnsettled(trx: Scoped, personId: string): Promise<void> {
  const row = await trx.selectFrom('people').select('id').where('id', '=', personId)
    .where(eb => eb.or([eb('disabled_at', 'is not', null), eb('profile_pending', '=', true)])).executeTakeFirst()
  if (row) await wake(trx, { kind: 'person', key: personId })
}

export interface LockedPerson extends Profile {
  id: string
  version: number
  adminSource: GrantSource | null
  disabled: boolean
}

/** Until the transaction ends nobody else changes them. Throws PersonNotFound when there is none, or no longer. */
export async function lockPerson(trx: Scoped, id: string): Promise<LockedPerson> {
  const row = await trx.selectFrom('people').select(['id', 'name', 'email', 'locale', 'version', 'platform_admin_source', 'disabled_at'])
    .where('id', '=', id).where('erased_at', 'is', null).forNoKeyUpdate().executeTakeFirst()
  if (!row) throw new PersonNotFound()
  const { platform_admin_source: adminSource, disabled_at, ...rest } = row
  return { ...rest, locale: toLocale(row.locale), adminSource, disabled: disabled_at !== null }
}

/** Tokens know nothing of it until the directory has followed. Throws EmailTaken. */
export async function updateProfile(trx: Scoped, id: string, { name, email, locale }: Profile): Promise<void> {
  await trx.updateTable('people').where('id', '=', id)
    .set(eb => ({
      name, email, locale, email_trusted: true, link_shown_in: sql`case when lower(email) = lower(${email}) then link_shown_in end`, profile_pending: true, profile_as_of: sql<Date>`clock_timestamp()`,
      version: eb('version', '+', 1),
    }))
    .execute().catch((error: unknown) => {
      throw isEmailTaken(error) ? new EmailTaken(email) : error
    })
}

/** Somebody who may says that the address is theirs. False when it was before. */
export async function confirmEmail(trx: Scoped, id: string): Promise<boolean> {
  const row = await trx.updateTable('people').where('id', '=', id)
    .where(eb => eb.or([eb('email_trusted', '=', false), eb('link_shown_in', 'is not', null)]))
    .set(eb => ({ email_trusted: true, link_shown_in: null, version: eb('version', '+', 1) })).returning('id').executeTakeFirst()
  return row !== undefined
}

export async function setDisabled(trx: Scoped, id: string, disabled: boolean): Promise<void> {
  await trx.updateTable('people').where('id', '=', id)
    .set(eb => ({ disabled_at: disabled ? sql<Date>`now()` : null, version: eb('version', '+', 1) })).execute()
}

/** Every token issued until now is worth nothing, and the directory is to end what it keeps open. */
export async function setSignedOut(trx: Scoped, id: string): Promise<void> {
  await trx.updateTable('people').where('id', '=', id).set({ signed_out_at: sql<Date>`clock_timestamp()` }).execute()
}

export function isEmailTaken(error: unknown): boolean {
  return error instanceof pg.DatabaseError && error.constraint === 'people_by_email'
}

export function toLocale(text: string): Locale {
  return text === 'da' ? 'da' : 'en'
}
