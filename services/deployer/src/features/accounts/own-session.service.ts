import type { OwnSession } from '@dezky/contracts/deployer'
import type { Db } from '../../database/index.ts'

/** Newest first, of those that have not ended. */
export async function readSessions(db: Db, personId: string | null): Promise<Omit<OwnSession, 'current'>[]> {
  const rows = await db.selectFrom('sessions').select(['id', 'createdAt', 'updatedAt', 'ipAddress as address', 'userAgent'])
    .where('userId', '=', personId ?? '').where('expiresAt', '>', new Date()).orderBy('createdAt', 'desc').limit(100).execute()
  return rows.map(({ createdAt, updatedAt, ...session }) =>
    ({ ...session, startedAt: createdAt.toISOString(), lastSeenAt: updatedAt.toISOString() }))
}

/** Whether there was one. */
export async function endSession(db: Db, personId: string | null, id: string): Promise<boolean> {
  const { numDeletedRows } = await db.deleteFrom('sessions').where('userId', '=', personId ?? '').where('id', '=', id)
    .executeTakeFirstOrThrow()
  return numDeletedRows > 0n
}

export async function endOtherSessions(db: Db, personId: string | null, current: string | null): Promise<void> {
  await db.deleteFrom('sessions').where('userId', '=', personId ?? '').where('id', '!=', current ?? '').execute()
}
