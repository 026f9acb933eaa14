// Whatever is asked of a stage, and not over: for somebody who wants the stage gone.
import type { Db, Trx } from '../../database/index.ts'
import type { Stage } from '../stages/index.ts'
import { deploymentChanged } from './deployment.events.ts'
import { requestCancel } from './deployment.store.ts'

export async function readOpen(db: Db, stageId: string): Promise<{ id: string, releaseId: string }[]> {
  return db.selectFrom('deployments').select(['id', 'release_id as releaseId']).where('stage_id', '=', stageId)
    .where('state', 'in', ['waiting', 'queued', 'running', 'undoing']).orderBy('id').execute()
}

/** What has not begun ends at once; what is under way is put back first, and what is being put back goes on being so. */
export async function cancelAll(trx: Trx, stage: Pick<Stage, 'id' | 'projectId'>, by: string, now: Date): Promise<void> {
  for (const deployment of await readOpen(trx, stage.id)) {
    const state = await requestCancel(trx, deployment.id, by, now)
    if (state) await deploymentChanged(trx, stage, deployment, state)
  }
}
