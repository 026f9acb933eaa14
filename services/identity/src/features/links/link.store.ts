import type { Selectable } from 'kysely'
import type { Db, Trx } from '../../database/index.ts'
import type { LinksTable } from '../../database/tables.ts'
import type { Link } from './link.ts'

export async function insertLink(trx: Trx, link: Link, secretDigest: Buffer, now: Date): Promise<void> {
  const { id, personId, purpose, returnTo, expiresAt } = link
  await trx.insertInto('links').values({
    id, person_id: personId, purpose, secret_digest: secretDigest, return_to: returnTo, created_at: now, expires_at: expiresAt,
  }).execute()
}

export async function voidLinksOf(trx: Trx, personId: string, now: Date): Promise<void> {
  await trx.updateTable('links').set({ voided_at: now })
    .where('person_id', '=', personId).where('used_at', 'is', null).where('voided_at', 'is', null).execute()
}

export async function findLink(db: Db, secretDigest: Buffer): Promise<Link | null> {
  const row = await db.selectFrom('links').selectAll().where('secret_digest', '=', secretDigest).executeTakeFirst()
  return row ? rowToLink(row) : null
}

/** The one statement that decides who used the link: two browsers cannot both get it. */
export async function spendLink(trx: Trx, secretDigest: Buffer, now: Date): Promise<Link | null> {
  const row = await trx.updateTable('links').set({ used_at: now })
    .where('secret_digest', '=', secretDigest).where('used_at', 'is', null).where('voided_at', 'is', null).where('expires_at', '>', now)
    .returningAll().executeTakeFirst()
  return row ? rowToLink(row) : null
}

export async function deleteExpiredBefore(db: Db, before: Date): Promise<void> {
  await db.deleteFrom('links').where('expires_at', '<', before).execute()
}

function rowToLink(row: Selectable<LinksTable>): Link {
  return {
    id: row.id, personId: row.person_id, purpose: row.purpose, returnTo: row.return_to,
    expiresAt: row.expires_at, usedAt: row.used_at, voidedAt: row.voided_at,
  }
}
