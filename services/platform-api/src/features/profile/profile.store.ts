import { sql } from 'kysely'
import type { Locale, OwnProfile } from '@dezky/contracts'
import type { Readable, Scoped } from '../../database/index.ts'
import { toLocale } from '../people/index.ts'

export async function findProfile(db: Readable, id: string): Promise<OwnProfile | null> {
  const row = await db.selectFrom('people as p').leftJoin('person_pictures as i', 'i.person_id', 'p.id')
    .select(['p.id', 'name', 'email', 'locale', 'locale_chosen', 'time_zone', 'i.version as picture', 'p.version'])
    .where('p.id', '=', id).where('erased_at', 'is', null).executeTakeFirst()
  if (!row) return null
  const { locale, locale_chosen: localeChosen, time_zone: timeZone, ...rest } = row
  return { ...rest, locale: toLocale(locale), localeChosen, timeZone }
}

/** Until the transaction ends nobody else changes them. */
export async function lockProfile(trx: Scoped, id: string): Promise<void> {
  await trx.selectFrom('people').select('id').where('id', '=', id).forNoKeyUpdate().execute()
}

export interface Look { name: string, locale: Locale, localeChosen: boolean, timeZone: string | null }

/** `isTold`: the directory has to follow, and tokens know nothing of it until then. */
export async function updateLook(trx: Scoped, id: string, look: Look, isTold: boolean): Promise<void> {
  await trx.updateTable('people').where('id', '=', id)
    .set(eb => ({
      name: look.name, locale: look.locale, locale_chosen: look.localeChosen, time_zone: look.timeZone, version: eb('version', '+', 1),
      ...isTold ? { profile_pending: true, profile_as_of: sql<Date>`clock_timestamp()` } : {},
    })).execute()
}

export async function countUp(trx: Scoped, id: string): Promise<void> {
  await trx.updateTable('people').where('id', '=', id).set(eb => ({ version: eb('version', '+', 1) })).execute()
}
