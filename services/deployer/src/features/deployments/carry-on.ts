// Takes a deployment as far as it goes now, from wherever its journal says it is.
import { ContainersUnavailable } from '@dezky/containers'
import { IngressUnavailable } from '@dezky/ingress'
import { LeaseLost, NeedsHumanError, RetryableError, type Work } from '@dezky/reconcile'
import type { Logger } from '@dezky/runtime'
import type { Trx } from '../../database/index.ts'
import { SecretMissing } from '../../database/seal.ts'
import type { Services } from '../../services.ts'
import { readRelease } from '../releases/index.ts'
import { readSettings } from '../settings/index.ts'
import type { Stage } from '../stages/index.ts'
import { untilCancelled } from './cancellation.ts'
import { deploymentChanged, logLine } from './deployment.events.ts'
import { beginStep, beginUndoing, end, endStep, noteOnStep, readDeployment, readSteps } from './deployment.store.ts'
import type { BegunStep, Deployment, Step } from './deployment.ts'
import { StepFailed } from './errors.ts'
import { followMoved } from './follow-moved.ts'
import { nextMove } from './next-move.ts'
import { isOverdue } from './step-limits.ts'
import type { StepResult, StepWork } from './step-work.ts'
import { stepRunners } from './steps/index.ts'

export interface CarryOn { services: Services, work: Work<Trx>, stage: Stage }

type Parts = CarryOn & Pick<StepWork, 'facts' | 'log'>

/** Answers when to look again, or null once the deployment has ended. */
export async function carryOn(given: CarryOn, deploymentId: string): Promise<{ againAfterMs: number } | null> {
  const parts: Parts = { ...given, facts: onceAsked(given), log: await logOf(given, deploymentId) }
  const { services: { db, clock }, work } = parts
  for (;;) {
    const deployment = await readDeployment(db, deploymentId)
    const move = nextMove(deployment, await readSteps(db, deploymentId))
    switch (move.type) {
      case 'undo':
        await undo(parts, deployment, null)
        break
      case 'end':
        await work.commit(async (trx) => {
          await end(trx, deploymentId, move.state, clock.now())
          await deploymentChanged(trx, parts.stage, deployment, move.state)
        })
        parts.log.info({ state: move.state }, 'the deployment has ended')
        return null
      case 'run': {
        const result = await runStep(parts, deployment, move.step)
        if (result?.againAfterMs !== undefined) return { againAfterMs: result.againAfterMs }
      }
    }
  }
}

async function runStep(parts: Parts, deployment: Deployment, planned: Step): Promise<StepResult> {
  const { services: { db, clock }, work, stage } = parts
  const step = await work.commit(async (trx) => {
    const begun = await beginStep(trx, deployment.id, planned, clock.now())
    await deploymentChanged(trx, stage, deployment, deployment.state, begun)
    return begun
  })
  using cancellation = untilCancelled(db, deployment, work.signal)
  try {
    const stepWork = await workOn(parts, deployment, step, cancellation.signal)
    // The host may have been away meanwhile.
    if (step.attempts > 1) await followMoved(stepWork)
    const result = await stepRunners[step.name](stepWork)
    if (result?.againAfterMs !== undefined) return result
    await work.commit(async (trx) => {
      await endStep(trx, deployment.id, step, { state: 'done', detail: result?.detail, now: clock.now() })
      await deploymentChanged(trx, stage, deployment, deployment.state, { ...step, state: 'done' })
    })
  }
  catch (error) {
    // Cancelled, not failed: the next look at the journal finds it.
    if (cancellation.cancelled && !work.signal.aborted) return
    await onFault(parts, deployment, step, error)
  }
}

async function onFault(parts: Parts, deployment: Deployment, step: BegunStep, error: unknown): Promise<void> {
  const { services: { db, clock }, work } = parts
  if (work.signal.aborted || error instanceof LeaseLost) throw error
  const failed = asFailure(error) ?? (isOverdue(step, clock.now()) ? tookTooLong(step, error) : null)
  if (failed && deployment.state !== 'undoing') return undo(parts, deployment, { failed, step })
  await noteOnStep(db, deployment.id, step, messageOf(error))
  throw asRetryable(error)
}

async function undo(
  { services: { clock }, work, stage, log }: Parts, deployment: Deployment, cause: { failed: StepFailed, step: BegunStep } | null,
): Promise<void> {
  const now = clock.now()
  const message = cause ? cause.failed.message : `Cancelled by ${deployment.cancelledBy ?? 'somebody'}`
  await work.commit(async (trx) => {
    if (cause) await endStep(trx, deployment.id, cause.step, { state: 'failed', message: cause.failed.message, now })
    const failure = cause && { code: cause.failed.code, message: cause.failed.message, step: cause.step.name, instances: [] }
    await beginUndoing(trx, deployment, { verdict: cause ? 'failed' : 'cancelled', failure, now })
    await logLine(trx, deployment.id, { at: now, level: cause ? 'error' : 'warn', message })
    await deploymentChanged(trx, stage, deployment, 'undoing')
  })
  log[cause ? 'error' : 'warn']({ step: cause?.step.name, instanceId: cause?.failed.instanceId }, message)
}

async function workOn(parts: Parts, deployment: Deployment, step: BegunStep, signal: AbortSignal): Promise<StepWork> {
  const { services, work, stage } = parts
  const { db, clock } = services
  const [release, settings, { host, containers }, ingress] = await Promise.all([
    readRelease(db, deployment.releaseId), readSettings(db), services.hosts.of(stage.hostId), services.ingresses.of(stage.ingressId),
  ])
  if (!release) throw new Error(`The release of deployment ${deployment.id} is gone.`)
  return {
    services, deployment, step, stage, release, settings, host, containers, ingress, signal, facts: parts.facts, log: parts.log,
    commit: write => work.commit(write),
    say: async (message, level = 'info') => {
      await work.commit(trx => logLine(trx, deployment.id, { at: clock.now(), level, message }))
      parts.log[level]({ step: step.name }, message)
    },
  }
}

/** Every line says which deployment it is of. */
async function logOf({ services: { db, log }, stage }: CarryOn, deploymentId: string): Promise<Logger> {
  const { releaseId } = await readDeployment(db, deploymentId)
  const release = await readRelease(db, releaseId)
  return log.child({ project: stage.projectName, stage: stage.name, tag: release?.tag ?? null, deploymentId })
}

function onceAsked({ services, stage }: CarryOn): StepWork['facts'] {
  let asked: ReturnType<StepWork['facts']> | undefined
  return () => asked ??= services.hosts.of(stage.hostId).then(({ containers }) => containers.probe())
}

/** Null of what may go better the next time. */
function asFailure(error: unknown): StepFailed | null {
  if (error instanceof SecretMissing) return new StepFailed('secret_lost', error.message, { cause: error })
  return error instanceof StepFailed ? error : null
}

function tookTooLong({ name }: Step, error: unknown): StepFailed {
  return new StepFailed('took_too_long', `“${name}” did not succeed in time: ${messageOf(error)}`, { cause: error })
}

function asRetryable(error: unknown): unknown {
  if (error instanceof SecretMissing) return new NeedsHumanError(error.message, { code: 'secret_missing', cause: error })
  if (error instanceof ContainersUnavailable || error instanceof IngressUnavailable) {
    const { retryAfterMs } = error
    return new RetryableError(error.message, { cause: error, ...retryAfterMs === undefined ? {} : { retryAfterMs } })
  }
  return error
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
