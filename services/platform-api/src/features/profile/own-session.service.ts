import type { OwnSessions } from '@dezky/contracts'
import type { Scoped } from '../../database/index.ts'
import { asPlatform } from '../../database/index.ts'
import type { Own } from '../../http/as-themselves.ts'
import { askToEndSessions } from '../people/index.ts'
import { SessionNotTold } from './profile.errors.ts'

export async function endOwnSessions(trx: Scoped, { id, actor }: Own, sessions: string[]): Promise<void> {
  await asPlatform(trx, platform => askToEndSessions(platform, { id, sessions, actor }))
}

/** All but the one that asks. Throws SessionNotTold where the directory does not say which that is. */
export function othersOf({ sessions }: OwnSessions): string[] {
  if (!sessions.some(({ current }) => current)) throw new SessionNotTold()
  return sessions.filter(({ current }) => !current).map(({ id }) => id)
}
