// What the person's reconciler reads and writes.
import { sql } from 'kysely'
import type { Scoped } from '../../database/index.ts'
import { wantedAccount } from './account.store.ts'
import type { DesiredPerson } from './person.plan.ts'
import { toLocale } from './person.store.ts'

export async function findDesired(trx: Scoped, id: string, issuer: string): Promise<DesiredPerson | null> {
  const row = await trx.selectFrom('people').selectAll().where('id', '=', id).executeTakeFirst()
  if (!row) return null
  // The last one bound is the one that counts: an account may have been removed there and made again.
  const account = await trx.selectFrom('identities').select(['subject', 'external_id as externalId'])
    .where('person_id', '=', id).where('issuer', '=', issuer).orderBy('created_at', 'desc').executeTakeFirst()
  const isOpen = row.signed_out_at !== null && (row.signed_out_done_at === null || row.signed_out_done_at < row.signed_out_at)
  return {
    id, name: row.name, email: row.email, locale: toLocale(row.locale), profileAsOf: row.profile_as_of, profilePending: row.profile_pending,
    enabled: (await wantedAccount(trx, id)).enabled, disabledUpstream: row.disabled_upstream, signOutAt: isOpen ? row.signed_out_at : null,
    endingSessions: row.ending_sessions, secondFactorResetAt: row.second_factor_reset_at,
    erasedAt: row.erased_at, invited: row.invited_at !== null, account: account ?? null,
  }
}

/** Tokens issued from now on carry what the directory has followed; not when it was changed again meanwhile. */
export async function settleProfile(trx: Scoped, { id, profileAsOf }: DesiredPerson): Promise<void> {
  await trx.updateTable('people').set({ profile_pending: false, profile_as_of: sql<Date>`clock_timestamp()` })
    .where('id', '=', id).where(sql<boolean>`date_trunc('milliseconds', profile_as_of) is not distinct from ${profileAsOf}`).execute()
}

export async function setDisabledUpstream(trx: Scoped, id: string, disabled: boolean): Promise<void> {
  await trx.updateTable('people').set({ disabled_upstream: disabled }).where('id', '=', id).execute()
}

export async function settleSignOut(trx: Scoped, id: string, at: Date): Promise<void> {
  await sql`update people set signed_out_done_at = ${at}::timestamptz + interval '1 millisecond' where id = ${id}`.execute(trx)
}

/** The account is somebody else's affair from now on. */
export async function letGo(trx: Scoped, personId: string, issuer: string): Promise<void> {
  await trx.updateTable('identities').set({ external_id: null }).where('person_id', '=', personId).where('issuer', '=', issuer).execute()
}

/** Not as long as the file server has something to be found by them. */
export async function forgetIdentities(trx: Scoped, personId: string): Promise<void> {
  await trx.deleteFrom('identities').where('person_id', '=', personId)
    .where(({ not, exists, selectFrom }) => not(exists(selectFrom('resources').select('id')
      .where('kind', '=', 'files.member').where('subject', '=', personId).where('verified_absent_at', 'is', null)))).execute()
}
