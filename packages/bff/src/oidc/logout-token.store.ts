import type { Database, Transaction } from '@dezky/database'
import type { Realm } from '../session/session.store.ts'
import type { BffTables } from '../tables.ts'

/** False when this token has been used before. */
export async function rememberLogoutToken(
  trx: Transaction<BffTables>, { issuer, clientId }: Realm, jti: string, expiresAt: Date,
): Promise<boolean> {
  const inserted = await trx.insertInto('seen_logout_tokens').values({ issuer, client_id: clientId, jti, expires_at: expiresAt })
    .onConflict(conflict => conflict.doNothing()).returning('jti').executeTakeFirst()
  return inserted !== undefined
}

export async function deleteExpiredLogoutTokens(db: Database<BffTables>, now: Date, limit: number): Promise<number> {
  const expired = db.selectFrom('seen_logout_tokens').select('jti').where('expires_at', '<=', now).limit(limit)
  const { numDeletedRows } = await db.deleteFrom('seen_logout_tokens').where('expires_at', '<=', now).where('jti', 'in', expired)
    .executeTakeFirst()
  return Number(numDeletedRows)
}
