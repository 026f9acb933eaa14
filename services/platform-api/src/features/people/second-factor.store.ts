// What is known of somebody's second factor, and that theirs are to be taken away.
import { sql } from 'kysely'
import { wakeAll } from '@dezky/reconcile'
import type { Readable, Scoped } from '../../database/index.ts'

/** Null while the directory has not said. */
export async function hasSecondFactor(db: Readable, personId: string): Promise<boolean | null> {
  const row = await db.selectFrom('people').select('second_factor').where('id', '=', personId).executeTakeFirst()
  return row?.second_factor ?? null
}

/** False when that was known. */
export async function writeSecondFactor(trx: Scoped, personId: string, has: boolean): Promise<boolean> {
  const row = await trx.updateTable('people').set({ second_factor: has, second_factor_at: new Date() }).where('id', '=', personId)
    .where('erased_at', 'is', null).where('second_factor', 'is distinct from', has).returning('id').executeTakeFirst()
  return row !== undefined
}

export async function askForReset(trx: Scoped, personId: string): Promise<void> {
  await trx.updateTable('people').set({ second_factor_reset_at: sql<Date>`clock_timestamp()` }).where('id', '=', personId).execute()
}

/** Not when it was asked for again meanwhile: they may have set one up in between. */
export async function settleReset(trx: Scoped, personId: string, at: Date): Promise<void> {
  await trx.updateTable('people').set({ second_factor_reset_at: null }).where('id', '=', personId)
    .where(sql<boolean>`date_trunc('milliseconds', second_factor_reset_at) = ${at}`).execute()
}

/** Has the directory asked, once, whatever tenant asks it. */
export async function wakeAccountOf(trx: Scoped, personId: string): Promise<void> {
  const rows = await trx.selectFrom('resources').select('id as key')
    .where('kind', '=', 'directory.person').where('subject', '=', personId).where('wanted', '=', true).orderBy('id').limit(1).execute()
  await wakeAll(trx, rows.map(({ key }) => ({ kind: 'directory.person', key })))
}

/** Whether the account opens more than this tenant. A fact outside every tenant: to be read as the platform. */
export async function belongsElsewhere(trx: Scoped, personId: string, tenantId: string): Promise<boolean> {
  const { rows } = await sql<{ elsewhere: boolean }>`
    select platform_admin_source is not null
           or exists (select from partner_members where person_id = p.id)
           or exists (select from memberships where person_id = p.id and tenant_id <> ${tenantId}::uuid) as elsewhere
      from people p where id = ${personId}::uuid`.execute(trx)
  return rows[0]?.elsewhere ?? true
}
