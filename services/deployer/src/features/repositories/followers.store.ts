import { sql } from 'kysely'
import type { Db } from '../../database/index.ts'

/** Whether a stage of some project goes by the repository's tags. */
export async function hasFollowers(db: Db, repository: string): Promise<boolean> {
  const found = await db.selectFrom('stages').innerJoin('projects', 'projects.id', 'stages.project_id').select('stages.id')
    .where('projects.repository', '=', repository)
    .where(sql<boolean>`jsonb_typeof(stages.configuration -> 'tagRule') = 'object'`).executeTakeFirst()
  return found !== undefined
}
