import type { Db, Trx } from '../../database/index.ts'

/** A new set: none of the ones before works any more. */
export async function replaceCodes(trx: Trx, personId: string, digests: Buffer[]): Promise<void> {
  await deleteCodes(trx, personId)
  await trx.insertInto('recovery_codes').values(digests.map(digest => ({ person_id: personId, digest, used_at: null }))).execute()
}

/** The one statement that decides who used the code. */
export async function spendCode(db: Db, personId: string, digest: Buffer, now: Date): Promise<boolean> {
  const { numUpdatedRows } = await db.updateTable('recovery_codes').set({ used_at: now })
    .where('person_id', '=', personId).where('digest', '=', digest).where('used_at', 'is', null).executeTakeFirst()
  return numUpdatedRows > 0n
}

export async function countCodes(db: Db, personId: string): Promise<number> {
  const { left } = await db.selectFrom('recovery_codes').select(row => row.fn.countAll<string>().as('left'))
    .where('person_id', '=', personId).where('used_at', 'is', null).executeTakeFirstOrThrow()
  return Number(left)
}

export async function deleteCodes(trx: Trx, personId: string): Promise<void> {
  await trx.deleteFrom('recovery_codes').where('person_id', '=', personId).execute()
}
