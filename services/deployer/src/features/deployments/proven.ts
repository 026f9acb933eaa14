// What an image has shown elsewhere before it may run here.
import type { Db } from '../../database/index.ts'

/** From when its deployment was done, to when that of something else was; null is to this day. */
export interface Run { since: Date, until: Date | null }

/** Without a break, in milliseconds. */
export function longestRun(runs: readonly Run[], now: Date): number {
  return Math.max(0, ...runs.map(({ since, until }) => (until ?? now).getTime() - since.getTime()))
}

/** Of an image in a stage. */
export async function readRuns(db: Db, { stageId, digest }: { stageId: string, digest: string }): Promise<Run[]> {
  return db.selectFrom('deployments').innerJoin('releases', 'releases.id', 'deployments.release_id')
    .select(eb => [
      eb.ref('deployments.ended_at').$notNull().as('since'),
      eb.selectFrom('deployments as next').select(({ fn }) => fn.min('next.ended_at').as('at'))
        .whereRef('next.stage_id', '=', 'deployments.stage_id').where('next.state', '=', 'succeeded')
        .whereRef('next.ended_at', '>', 'deployments.ended_at').as('until'),
    ])
    .where('deployments.stage_id', '=', stageId).where('deployments.state', '=', 'succeeded')
    .where('releases.digest', '=', digest).execute()
}
