import type { Db } from '../../database/index.ts'
import { readRelease } from './release.store.ts'
import type { Release } from './release.ts'

/** By the number it has in its stage. */
export async function findRelease(db: Db, stageId: string, number: number): Promise<Release | null> {
  const row = await db.selectFrom('releases').select('id').where('stage_id', '=', stageId).where('number', '=', number).executeTakeFirst()
  return row ? readRelease(db, row.id) : null
}
