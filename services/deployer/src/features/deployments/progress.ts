// How far a pull has come: written down now and then, for screens.
import type { PullProgress } from '@dezky/containers'
import type { Logger } from '@dezky/runtime'
import type { Db } from '../../database/index.ts'

export interface Progress { noteProgress(deploymentId: string, position: number, progress: PullProgress): Promise<void> }

export function createProgress(db: Db, log: Pick<Logger, 'warn'>): Progress {
  return {
    async noteProgress(deploymentId, position, progress) {
      await db.updateTable('deployment_steps').set({ detail: JSON.stringify({ progress }) })
        .where('deployment_id', '=', deploymentId).where('position', '=', position).where('state', '=', 'running').execute()
        .catch(error => log.warn({ err: error, deploymentId }, 'the progress of a pull could not be written down'))
    },
  }
}
