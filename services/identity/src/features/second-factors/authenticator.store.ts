import type { Db, Trx } from '../../database/index.ts'

export interface Authenticator { sealed: Buffer, createdAt: Date, confirmed: boolean }

export async function findAuthenticator(db: Db, personId: string): Promise<Authenticator | null> {
  const row = await db.selectFrom('authenticators').selectAll().where('person_id', '=', personId).executeTakeFirst()
  return row ? { sealed: row.sealed, createdAt: row.created_at, confirmed: row.confirmed_at !== null } : null
}

/** In place of one that was never confirmed; one that was stays. */
export async function offerAuthenticator(db: Db, personId: string, sealed: Buffer, now: Date): Promise<void> {
  const offer = { sealed, created_at: now, last_step: 0 }
  await db.insertInto('authenticators').values({ person_id: personId, ...offer })
    .onConflict(conflict => conflict.column('person_id').doUpdateSet(offer).where('authenticators.confirmed_at', 'is', null)).execute()
}

export interface Confirmed { sealed: Buffer, step: number, now: Date }

/** False when it is confirmed already, or another has taken its place meanwhile. */
export async function confirmAuthenticator(trx: Trx, personId: string, { sealed, step, now }: Confirmed): Promise<boolean> {
  const { numUpdatedRows } = await trx.updateTable('authenticators').set({ confirmed_at: now, last_step: step })
    .where('person_id', '=', personId).where('confirmed_at', 'is', null).where('sealed', '=', sealed).executeTakeFirst()
  return numUpdatedRows > 0n
}

/** The one statement by which a code is used up: of two browsers with the same code, one gets true. */
export async function spendStep(db: Db, personId: string, { sealed, step }: { sealed: Buffer, step: number }): Promise<boolean> {
  const { numUpdatedRows } = await db.updateTable('authenticators').set({ last_step: step })
    .where('person_id', '=', personId).where('confirmed_at', 'is not', null).where('sealed', '=', sealed)
    .where('last_step', '<', step).executeTakeFirst()
  return numUpdatedRows > 0n
}

export async function deleteAuthenticator(trx: Trx, personId: string): Promise<boolean> {
  const { numDeletedRows } = await trx.deleteFrom('authenticators').where('person_id', '=', personId).executeTakeFirst()
  return numDeletedRows > 0n
}
