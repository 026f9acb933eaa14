// From one turn of a deployment to the next. What ends and what begins is written down together: each turn is one transaction.
import type { Trx } from '../../database/index.ts'
import type { Stage } from '../stages/index.ts'
import { deploymentChanged, logLine } from './deployment.events.ts'
import { beginStep, beginUndoing, end, endStep, readDeployment, readSteps } from './deployment.store.ts'
import type { BegunStep, Deployment, Verdict } from './deployment.ts'
import type { StepFailed } from './errors.ts'
import { nextMove } from './next-move.ts'
import type { StepDone } from './step-work.ts'

/** A step to take, or how it ended. */
export type Turn = { type: 'run', deployment: Deployment, step: BegunStep } | { type: 'ended', state: 'succeeded' | Verdict }

export interface Advancing { stage: Stage, now: Date }

export async function advance(trx: Trx, advancing: Advancing, deploymentId: string): Promise<Turn> {
  const { stage, now } = advancing
  const [deployment, steps] = await Promise.all([readDeployment(trx, deploymentId), readSteps(trx, deploymentId)])
  const move = nextMove(deployment, steps)
  switch (move.type) {
    case 'undo':
      await undo(trx, advancing, deployment, null)
      return advance(trx, advancing, deploymentId)
    case 'end':
      await Promise.all([end(trx, deploymentId, move.state, now), deploymentChanged(trx, stage, deployment, move.state)])
      return { type: 'ended', state: move.state }
    case 'run': {
      const [step] = await Promise.all([
        beginStep(trx, deploymentId, move.step, now),
        deploymentChanged(trx, stage, deployment, deployment.state, { ...move.step, state: 'running' }),
      ])
      return { type: 'run', deployment, step }
    }
  }
}

type Running = Extract<Turn, { type: 'run' }>

export async function noteDone(
  trx: Trx, { stage, now }: Advancing, { deployment, step }: Running, { said, detail }: StepDone,
): Promise<void> {
  await Promise.all([
    said === undefined ? null : logLine(trx, deployment.id, { at: now, level: 'info', message: said }),
    endStep(trx, deployment.id, step, { state: 'done', detail, now }),
    deploymentChanged(trx, stage, deployment, deployment.state, { ...step, state: 'done' }),
  ])
}

export async function noteFailed(trx: Trx, advancing: Advancing, { deployment, step }: Running, failed: StepFailed): Promise<void> {
  await endStep(trx, deployment.id, step, { state: 'failed', message: failed.message, now: advancing.now })
  await undo(trx, advancing, deployment, { failed, step })
}

async function undo(
  trx: Trx, { stage, now }: Advancing, deployment: Deployment, cause: { failed: StepFailed, step: BegunStep } | null,
): Promise<void> {
  const message = cause ? cause.failed.message : `Cancelled by ${deployment.cancelledBy ?? 'somebody'}`
  const failure = cause && { code: cause.failed.code, message: cause.failed.message, step: cause.step.name, instances: [] }
  await beginUndoing(trx, deployment, { verdict: cause ? 'failed' : 'cancelled', failure, now })
  await logLine(trx, deployment.id, { at: now, level: cause ? 'error' : 'warn', message })
  await deploymentChanged(trx, stage, deployment, 'undoing')
}
