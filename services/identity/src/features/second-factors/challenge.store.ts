import type { Db } from '../../database/index.ts'

/** `holder`: the sign-in or session the page belongs to. */
export interface Asked { purpose: 'sign-in' | 'second-factor' | 'registration', holder: string }

/** The page shown last is the one that is heard. */
export async function keepChallenge(db: Db, { purpose, holder }: Asked, challenge: string, expiresAt: Date): Promise<void> {
  const kept = { challenge, expires_at: expiresAt }
  await db.insertInto('challenges').values({ purpose, holder, ...kept })
    .onConflict(conflict => conflict.columns(['purpose', 'holder']).doUpdateSet(kept)).execute()
}

/** Gone with being asked for: no answer is looked at twice. */
export async function takeChallenge(db: Db, { purpose, holder }: Asked, now: Date): Promise<string | null> {
  const row = await db.deleteFrom('challenges').where('purpose', '=', purpose).where('holder', '=', holder)
    .returning(['challenge', 'expires_at']).executeTakeFirst()
  return row && row.expires_at > now ? row.challenge : null
}

export async function deleteOldChallenges(db: Db, before: Date): Promise<void> {
  await db.deleteFrom('challenges').where('expires_at', '<', before).execute()
}
