import type { StatsAnswer, StatsQuery } from '@dezky/contracts/deployer'
import { NotHere } from '@dezky/runtime/fastify'
import type { Db } from '../../database/index.ts'
import { isKnown, readStats } from './stats.store.ts'
import { statsWish } from './stats.ts'

/** Also of an instance that is gone. */
export async function statsOf(db: Db, instanceId: string, query: StatsQuery, now: Date): Promise<StatsAnswer> {
  if (!await isKnown(db, instanceId)) throw new NotHere()
  const wish = statsWish(query, now)
  return { step: wish.step, items: await readStats(db, instanceId, wish) }
}
