// Which deployment of a stage is at work: the one under way, else the newest that was asked for.
import type { Work } from '@dezky/reconcile'
import type { Trx } from '../../database/index.ts'
import type { Services } from '../../services.ts'
import { readRelease } from '../releases/index.ts'
import { readSettings } from '../settings/index.ts'
import type { Stage } from '../stages/index.ts'
import { deploymentChanged } from './deployment.events.ts'
import { begin, noteHeld, readQueued, readUnderWay, supersede } from './deployment.store.ts'
import type { Deployment } from './deployment.ts'
import { freezeAt } from './freezes.ts'
import { planSteps } from './plan-steps.ts'

/** What there is to do: a deployment, or to look again later because all that are asked for are held. */
export type Next = { deploymentId: string } | { againAfterMs: number } | null

/** However long they are held; what holds them may be taken away. */
const mostAgainMs = 60_000

export async function takeNext({ db, clock, events }: Services, work: Work<Trx>, stage: Stage): Promise<Next> {
  const [underWay, queued] = await Promise.all([readUnderWay(db, stage.id), readQueued(db, stage.id)])
  if (underWay) return { deploymentId: underWay.id }
  if (stage.removedAt || queued.length === 0) return null
  const next = await work.commit(trx => choose(trx, stage, clock.now()))
  events.notify()
  return next
}

/** The newest of those that are not held; the older ones are not wanted any more. */
async function choose(trx: Trx, stage: Stage, now: Date): Promise<Next> {
  const [queued, { freezes }] = await Promise.all([readQueued(trx, stage.id), readSettings(trx)])
  const frozen = freezeAt([...freezes, ...stage.configuration.freezes], now)
  const isHeld = ({ kind }: Deployment) => frozen !== null && kind !== 'rollback'
  const newest = queued.findLast(deployment => !isHeld(deployment))
  if (frozen) {
    const held = queued.slice(newest ? queued.indexOf(newest) : 0).filter(isHeld)
    for (const deployment of held) await hold(trx, stage, deployment, frozen.reason)
  }
  const release = newest && await readRelease(trx, newest.releaseId)
  if (!newest || !release) return frozen && { againAfterMs: Math.min(frozen.endsInMs, mostAgainMs) }
  const older = queued.slice(0, queued.indexOf(newest))
  await supersede(trx, older.map(({ id }) => id), now)
  for (const deployment of older) await deploymentChanged(trx, stage, deployment, 'superseded')
  await begin(trx, newest, planSteps(release.configuration), now)
  await deploymentChanged(trx, stage, newest, 'running')
  return { deploymentId: newest.id }
}

async function hold(trx: Trx, stage: Stage, deployment: Deployment, reason: string): Promise<void> {
  if (await noteHeld(trx, deployment.id, `Frozen: ${reason}`)) await deploymentChanged(trx, stage, deployment, 'queued')
}
