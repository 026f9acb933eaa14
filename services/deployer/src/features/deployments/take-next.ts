// Which deployment of a stage is at work: the one under way, else the newest that was asked for.
import type { Work } from '@dezky/reconcile'
import type { Trx } from '../../database/index.ts'
import type { Services } from '../../services.ts'
import { readRelease } from '../releases/index.ts'
import type { Stage } from '../stages/index.ts'
import { deploymentChanged } from './deployment.events.ts'
import { begin, readQueued, readUnderWay, supersede } from './deployment.store.ts'
import { planSteps } from './plan-steps.ts'

/** Answers its id; null while there is nothing to do. */
export async function takeNext({ db, clock }: Services, work: Work<Trx>, stage: Stage): Promise<string | null> {
  const underWay = await readUnderWay(db, stage.id)
  if (underWay) return underWay.id
  if ((await readQueued(db, stage.id)).length === 0) return null
  return work.commit(async (trx) => {
    const queued = await readQueued(trx, stage.id)
    const [newest, older] = [queued.at(-1), queued.slice(0, -1)]
    const release = newest && await readRelease(trx, newest.releaseId)
    if (!newest || !release) return null
    const now = clock.now()
    await supersede(trx, older.map(({ id }) => id), now)
    for (const deployment of older) await deploymentChanged(trx, stage, deployment, 'superseded')
    await begin(trx, newest, planSteps(release.configuration), now)
    await deploymentChanged(trx, stage, newest, 'running')
    return newest.id
  })
}
