// An account is locked for a while after so many wrong passwords, whoever tried them and from wherever.
import { sql } from 'kysely'
import { Problem } from '@dezky/runtime'
import type { Db } from '../../database/index.ts'

const mostWrong = 10
const lockedMs = 15 * 60_000

export async function requireUnlocked(db: Db, username: string, now: Date): Promise<void> {
  const found = await db.selectFrom('people').select('lockedUntil').where('username', '=', username).executeTakeFirst()
  if (!found?.lockedUntil || found.lockedUntil <= now) return
  throw new Problem({
    code: 'account_locked', status: 429, title: 'Locked for a while', detail: 'There were too many wrong passwords. Try again later.',
    headers: { 'retry-after': String(Math.ceil((found.lockedUntil.getTime() - now.getTime()) / 1000)) },
  })
}

export async function noteSignIn(db: Db, username: string, isRight: boolean, now: Date): Promise<void> {
  const lockedUntil = new Date(now.getTime() + lockedMs)
  await db.updateTable('people').set(isRight
    ? { wrongPasswords: 0, lockedUntil: null }
    : eb => ({
      wrongPasswords: sql<number>`("wrongPasswords" + 1) % ${mostWrong}`,
      lockedUntil: eb.case().when(sql<boolean>`"wrongPasswords" + 1 >= ${mostWrong}`).then(lockedUntil).else(eb.ref('lockedUntil')).end(),
    })).where('username', '=', username).execute()
}
