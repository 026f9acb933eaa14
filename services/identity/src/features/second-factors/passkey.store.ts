import type { Selectable } from 'kysely'
import { sql } from 'kysely'
import type { Db, Trx } from '../../database/index.ts'
import type { PasskeysTable } from '../../database/tables.ts'

export interface Passkey {
  /** What browsers call it, in base64url. */
  id: string
  personId: string
  name: string
  publicKey: Buffer
  signCount: number
  transports: string[]
  /** Kept in an account that spreads it over devices, rather than in one device alone. */
  synced: boolean
  createdAt: Date
  lastUsedAt: Date | null
  copiedAt: Date | null
}

export async function listPasskeys(db: Db, personId: string): Promise<Passkey[]> {
  const rows = await db.selectFrom('passkeys').selectAll().where('person_id', '=', personId).orderBy('created_at').orderBy('id').execute()
  return rows.map(rowToPasskey)
}

export async function findPasskey(db: Db, id: string): Promise<Passkey | null> {
  const row = await db.selectFrom('passkeys').selectAll().where('id', '=', id).executeTakeFirst()
  return row ? rowToPasskey(row) : null
}

/** False when it is somebody's already. */
export async function insertPasskey(trx: Trx, passkey: Omit<Passkey, 'lastUsedAt' | 'copiedAt'>): Promise<boolean> {
  const { id, personId, name, publicKey, signCount, transports, synced, createdAt } = passkey
  const { numInsertedOrUpdatedRows } = await trx.insertInto('passkeys').values({
    id, person_id: personId, name, public_key: publicKey, sign_count: signCount, transports, synced, created_at: createdAt,
  }).onConflict(conflict => conflict.doNothing()).executeTakeFirst()
  return (numInsertedOrUpdatedRows ?? 0n) > 0n
}

/** False when the counter did not move on: two at the same moment cannot both say the same number. Those that do not count say 0. */
export async function countUse(db: Db, id: string, signCount: number, now: Date): Promise<boolean> {
  const { numUpdatedRows } = await db.updateTable('passkeys').set({ sign_count: signCount, last_used_at: now })
    .where('id', '=', id).where('copied_at', 'is', null)
    .where(sql<boolean>`(sign_count < ${signCount} or (sign_count = 0 and ${signCount} = 0))`).executeTakeFirst()
  return numUpdatedRows > 0n
}

export async function markCopied(db: Db, id: string, now: Date): Promise<void> {
  await db.updateTable('passkeys').set({ copied_at: now }).where('id', '=', id).where('copied_at', 'is', null).execute()
}

export async function renamePasskey(db: Db, personId: string, id: string, name: string): Promise<void> {
  await db.updateTable('passkeys').set({ name }).where('id', '=', id).where('person_id', '=', personId).execute()
}

export async function deletePasskey(trx: Trx, personId: string, id: string): Promise<boolean> {
  const { numDeletedRows } = await trx.deleteFrom('passkeys').where('id', '=', id).where('person_id', '=', personId).executeTakeFirst()
  return numDeletedRows > 0n
}

export async function deletePasskeysOf(trx: Trx, personId: string): Promise<void> {
  await trx.deleteFrom('passkeys').where('person_id', '=', personId).execute()
}

function rowToPasskey(row: Selectable<PasskeysTable>): Passkey {
  return {
    id: row.id, personId: row.person_id, name: row.name, publicKey: row.public_key, signCount: Number(row.sign_count),
    transports: row.transports, synced: row.synced, createdAt: row.created_at, lastUsedAt: row.last_used_at, copiedAt: row.copied_at,
  }
}
