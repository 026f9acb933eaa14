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
import { advance, type Advancing, noteDone, noteFailed, type Turn } from './advance.ts'
import { untilCancelled } from './cancellation.ts'
import { logLine } from './deployment.events.ts'
import { noteOnStep, readDeployment } from './deployment.store.ts'
import type { BegunStep, Deployment, Step } from './deployment.ts'
import { StepFailed } from './errors.ts'
import { followMoved } from './follow-moved.ts'
import { mayRest } from './may-rest.ts'
import { isOverdue } from './step-limits.ts'
import type { StepWork } from './step-work.ts'
import { stepRunners } from './steps/index.ts'

export interface CarryOn { services: Services, work: Work<Trx>, stage: Stage }

type Parts = CarryOn & Pick<StepWork, 'facts' | 'log'>
type Running = Extract<Turn, { type: 'run' }>
/** What is to be written down of a step together with what comes next, or when to look at it again. */
type Outcome = { note: (trx: Trx, advancing: Advancing) => Promise<void> } | { againAfterMs: number }

/** Answers when to look again, or null once the deployment has ended. */
export async function carryOn(given: CarryOn, deploymentId: string): Promise<{ againAfterMs: number } | null> {
  const { services: { clock }, work, stage } = given
  const facts = onceAsked(given)
  // The first steps want to know; it is asked while the journal is read. Who finds that it went wrong is told then.
  facts().catch(() => undefined)
  const parts: Parts = { ...given, facts, log: await logOf(given, deploymentId) }
  const turnAfter = (note: (trx: Trx, advancing: Advancing) => Promise<void>) => work.commit(async (trx) => {
    const advancing = { stage, now: clock.now() }
    await note(trx, advancing)
    return advance(trx, advancing, deploymentId)
  })
  let turn = await turnAfter(nothing)
  while (turn.type === 'run') {
    const outcome = await runStep(parts, turn)
    if ('againAfterMs' in outcome) return outcome
    turn = await turnAfter(outcome.note)
  }
  parts.log.info({ state: turn.state }, 'the deployment has ended')
  return null
}

async function nothing(): Promise<void> {}

/** This process ends: whoever comes next takes it up at once. */
const handedOver = { againAfterMs: 0 } as const

function endedBy(stopping: AbortSignal, signal: AbortSignal): boolean {
  return stopping.aborted && signal.reason === stopping.reason
}

async function runStep(parts: Parts, turn: Running): Promise<Outcome> {
  const { services: { db, stopping }, work } = parts
  const { deployment, step } = turn
  using cancellation = untilCancelled(db, deployment, work.signal)
  let signal = cancellation.signal
  try {
    const stepWork = await workOn(parts, deployment, step, signal)
    signal = stepWork.signal
    if (endedBy(stopping, signal)) return handedOver
    // The host may have been away meanwhile.
    if (step.attempts > 1) await followMoved(stepWork)
    const { againAfterMs, ...result } = await stepRunners[step.name](stepWork) ?? {}
    if (againAfterMs !== undefined) return { againAfterMs }
    if (result.said) parts.log.info({ step: step.name }, result.said)
    return { note: (trx, advancing) => noteDone(trx, advancing, turn, result) }
  }
  catch (error) {
    if (endedBy(stopping, signal)) return handedOver
    if (!cancellation.cancelled || work.signal.aborted) return await onFault(parts, turn, error)
    // Cancelled, not failed: the next look at the journal finds it.
    parts.log.warn({ step: step.name }, 'somebody cancelled it')
    return { note: nothing }
  }
}

async function onFault({ services: { db, clock }, work, log }: Parts, turn: Running, error: unknown): Promise<Outcome> {
  const { deployment, step } = turn
  if (work.signal.aborted || error instanceof LeaseLost) throw error
  const failed = asFailure(error) ?? (isOverdue(step, clock.now()) ? tookTooLong(step, error) : null)
  if (failed && deployment.state !== 'undoing') {
    log.error({ step: step.name, instanceId: failed.instanceId }, failed.message)
    return { note: (trx, advancing) => noteFailed(trx, advancing, turn, failed) }
  }
  await noteOnStep(db, deployment.id, step, messageOf(error))
  throw asRetryable(error)
}

async function workOn(parts: Parts, deployment: Deployment, step: BegunStep, given: AbortSignal): Promise<StepWork> {
  const { services, work, stage } = parts
  const { db, clock } = services
  const [release, settings, { host, containers }, ingress] = await Promise.all([
    readRelease(db, deployment.releaseId), readSettings(db), services.hosts.of(stage.hostId), services.ingresses.of(stage.ingressId),
  ])
  if (!release) throw new Error(`The release of deployment ${deployment.id} is gone.`)
  const signal = mayRest(step.name, release.configuration.strategy) ? AbortSignal.any([given, services.stopping]) : given
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
