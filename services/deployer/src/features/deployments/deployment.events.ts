// What is said of deployments: on the event log for screens, and line by line in their own log.
import type { DeploymentState } from '@dezky/contracts/deployer'
import { appendEvent } from '@dezky/events'
import type { Db, Trx } from '../../database/index.ts'
import type { Stage } from '../stages/index.ts'
import type { Deployment, Step } from './deployment.ts'

/** One event for each turn: of the whole, or of one of its steps. */
export async function deploymentChanged(
  trx: Trx, stage: Pick<Stage, 'id' | 'projectId'>, { id, releaseId }: Pick<Deployment, 'id' | 'releaseId'>,
  state: DeploymentState, step?: Step,
): Promise<void> {
  await appendEvent(trx, {
    type: step ? 'deployment.step' : 'deployment.changed', tenantId: null, subject: `deployment:${id}`,
    data: {
      deploymentId: id, releaseId, stageId: stage.id, projectId: stage.projectId, state,
      ...step ? { step: { position: step.position, name: step.name, argument: step.argument, state: step.state } } : {},
    },
  })
}

export interface LogLine { at: Date, level: 'info' | 'warn' | 'error', message: string }

export async function logLine(db: Db, deploymentId: string, { at, level, message }: LogLine): Promise<void> {
  await db.insertInto('deployment_log').values({ deployment_id: deploymentId, at, level, message }).execute()
}
