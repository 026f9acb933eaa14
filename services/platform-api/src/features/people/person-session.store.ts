import { sql } from 'kysely'
import type { Readable, Scoped } from '../../database/index.ts'

export interface Account { externalId: string | null, ending: string[] }

/**
 * How the directory calls somebody; null when there is no such person. Whoever came by themselves is known by the subject they came
 * with, until the platform has had to ask for the account.
 */
export async function findAccount(db: Readable, id: string, issuer: string): Promise<Account | null> {
  const { rows } = await sql<Account>`
    select p.ending_sessions as ending, (select coalesce(external_id, subject) from identities where person_id = p.id and issuer = ${issuer}
             order by created_at desc limit 1) as "externalId"
      from people p where p.id = ${id} and p.erased_at is null`.execute(db)
  return rows[0] ?? null
}

/** Nobody has so many browsers; what is asked for beyond that is not. */
const most = 200

/** False when it was asked for before. */
export async function rememberEnding(trx: Scoped, id: string, session: string): Promise<boolean> {
  const { rows } = await sql`
    update people set ending_sessions = array_append(ending_sessions, ${session}::text)
     where id = ${id} and not ${session}::text = any(ending_sessions) and cardinality(ending_sessions) < ${most} returning id`.execute(trx)
  return rows.length > 0
}

export async function forgetEnding(trx: Scoped, id: string, session: string): Promise<void> {
  await sql`update people set ending_sessions = array_remove(ending_sessions, ${session}::text) where id = ${id}`.execute(trx)
}
