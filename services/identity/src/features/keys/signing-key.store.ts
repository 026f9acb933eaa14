import type { Selectable } from 'kysely'
import { sql } from 'kysely'
import type { Db, Trx } from '../../database/index.ts'
import type { IdentityTables } from '../../database/tables.ts'

export interface SealedKey { kid: string, sealed: Buffer, createdAt: Date, signsFrom: Date }

export async function listKeys(db: Db): Promise<SealedKey[]> {
  const rows = await db.selectFrom('signing_keys').selectAll().execute()
  return rows.map(rowToKey)
}

/** One replica at a time plans the rotation; the others then see what it did. */
export async function lockKeys(trx: Trx): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('signing-keys', 0))`.execute(trx)
}

export async function insertKey(trx: Trx, key: SealedKey): Promise<void> {
  await trx.insertInto('signing_keys')
    .values({ kid: key.kid, sealed: key.sealed, created_at: key.createdAt, signs_from: key.signsFrom })
    .execute()
}

export async function deleteKeys(trx: Trx, kids: string[]): Promise<void> {
  if (kids.length > 0) await trx.deleteFrom('signing_keys').where('kid', 'in', kids).execute()
}

function rowToKey(row: Selectable<IdentityTables['signing_keys']>): SealedKey {
  return { kid: row.kid, sealed: row.sealed, createdAt: row.created_at, signsFrom: row.signs_from }
}
