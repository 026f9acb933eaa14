// What is said of deployments: on the event log for screens of many, and in their own transcript.
import type { DeploymentState } from '@dezky/contracts/deployer'
import { appendEvent } from '@dezky/events'
import type { Trx } from '../../database/index.ts'
import type { Stage } from '../stages/index.ts'
import type { Deployment, Step } from './deployment.ts'
import { insertLogLine, insertTurn, type LogLine } from './transcript.store.ts'

/** One event for each turn: of the whole, or of one of its steps. */
export async function deploymentChanged(
  trx: Trx, stage: Pick<Stage, 'id' | 'projectId'>, { id, releaseId }: Pick<Deployment, 'id' | 'releaseId'>,
  state: DeploymentState, step?: Step,
): Promise<void> {
  const event = {
    type: step ? 'deployment.step' : 'deployment.changed', tenantId: null, subject: `deployment:${id}`,
    data: {
      deploymentId: id, releaseId, stageId: stage.id, projectId: stage.projectId, state,
      ...step ? { step: { position: step.position, name: step.name, argument: step.argument, state: step.state } } : {},
    },
  }
  await Promise.all([appendEvent(trx, event), insertTurn(trx, id, state, step)])
}

export async function logLine(trx: Trx, deploymentId: string, line: LogLine): Promise<void> {
  await insertLogLine(trx, deploymentId, line)
}
