import { sql } from 'kysely'
import type { GrantSource } from '@dezky/contracts'
import type { Scoped } from '../../database/index.ts'

/** Whoever changes who operates the platform does so one after the other. */
export async function lockAdmins(trx: Scoped): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('platform admins', 0))`.execute(trx)
}

/** Platform administrators who may act. */
export async function isActiveAdmin(trx: Scoped, personId: string): Promise<boolean> {
  const row = await activeAdmins(trx).where('id', '=', personId).executeTakeFirst()
  return row !== undefined
}

export async function hasAdminBeside(trx: Scoped, personId: string): Promise<boolean> {
  const row = await activeAdmins(trx).where('id', '!=', personId).limit(1).executeTakeFirst()
  return row !== undefined
}

/** `by`: the person who did it. */
export async function setAdminSource(trx: Scoped, personId: string, source: GrantSource | null, by: string | null): Promise<void> {
  await trx.updateTable('people').where('id', '=', personId).set(eb => ({
    platform_admin_source: source, platform_admin_since: source ? sql<Date>`now()` : null, platform_admin_by: by,
    version: eb('version', '+', 1),
  })).execute()
}

function activeAdmins(trx: Scoped) {
  return trx.selectFrom('people').select('id').where('platform_admin_source', 'is not', null).where('disabled_at', 'is', null)
}
