import { sql } from 'kysely'
import type { Db } from '../../database/index.ts'
import { readPulledImages } from '../pulled-images/index.ts'
import type { Facts } from './plan-retention.ts'

/** Statement by statement, deployments last: who has locked what is to go sees whoever wants it. */
export async function readFacts(db: Db): Promise<Facts> {
  const pulled = await readPulledImages(db)
  const releases = await db.selectFrom('releases').select(eb => [
    'id', 'stage_id as stageId', 'number', 'repository', 'digest',
    eb.exists(eb.selectFrom('deployments').select('id').whereRef('release_id', '=', 'releases.id').where('state', '=', 'succeeded'))
      .$castTo<boolean>().as('hasRun'),
  ]).where('retired_at', 'is', null).execute()
  const { rows: stages } = await sql<Facts['stages'][number]>`
    select id, host_id as "hostId", live_release_id as "liveReleaseId", (configuration ->> 'keepReleases')::integer as "keepReleases",
           (select previous_release_id from deployments where stage_id = stages.id and release_id = live_release_id and state = 'succeeded'
             order by ended_at desc limit 1) as "previousReleaseId"
      from stages`.execute(db)
  const instances = await db.selectFrom('instances').select(['host_id as hostId', 'release_id as releaseId']).execute()
  const open = await db.selectFrom('deployments').select(['release_id as releaseId', 'previous_release_id as previousReleaseId'])
    .where('state', 'in', ['waiting', 'queued', 'running', 'undoing']).execute()
  return { stages, releases, instances, open, pulled }
}

/** Whoever asks for a deployment of one of these waits until this transaction has ended. */
export async function lockReleases(db: Db, ids: string[]): Promise<void> {
  if (ids.length > 0) await db.selectFrom('releases').select('id').where('id', 'in', ids).orderBy('id').forUpdate().execute()
}

export async function retireReleases(db: Db, ids: string[], now: Date): Promise<void> {
  if (ids.length > 0) await db.updateTable('releases').set({ retired_at: now }).where('id', 'in', ids).execute()
}
