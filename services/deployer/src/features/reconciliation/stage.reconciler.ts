// One key for each stage: its deployments one after the other, and in between what there is kept as it should be.
import { type Handler, wake, type Work } from '@dezky/reconcile'
import type { Trx } from '../../database/index.ts'
import type { Services } from '../../services.ts'
import { carryOn, offerImage, provenImage, takeNext } from '../deployments/index.ts'
import { type StageToTake, takeStageAway } from '../stage-removal/index.ts'
import { readStage, type Stage } from '../stages/index.ts'
import { asFault } from './fault.ts'
import { keepStage } from './keep-stage.ts'

const lookAgainMs = 30_000

export function stageHandler(services: Services): Handler<Trx> {
  return async (run) => {
    const work = telling(services, run)
    const stage = await readStage(services.db, work.key)
    if (!stage) return
    const next = await takeNext(services, work, stage)
    if (!next && stage.removedAt) return takeAway({ services, work, stage })
    if (!next || !('deploymentId' in next)) {
      await keepStage({ services, work, stage })
      await promoteByItself(services, work, stage)
      return { requeueAfterMs: Math.min(lookAgainMs, next?.againAfterMs ?? lookAgainMs) }
    }
    const again = await carryOn({ services, work, stage }, next.deploymentId)
    return { requeueAfterMs: again?.againAfterMs ?? 0 }
  }
}

async function takeAway(parts: StageToTake): Promise<void> {
  await takeStageAway(parts).catch((error: unknown) => {
    throw asFault(error)
  })
  parts.services.events.notify()
}

async function promoteByItself({ db, clock }: Services, work: Work<Trx>, stage: Stage): Promise<void> {
  const { promotion } = stage.configuration
  const image = promotion?.auto ? await provenImage(db, stage, clock.now()) : null
  if (!promotion || !image) return
  const offer = { kind: 'promotion', by: 'promotion', reason: `Proven in ${promotion.from}`, now: clock.now() } as const
  await work.commit(trx => offerImage(trx, stage, image, offer))
}

/** Whoever looks on is told of each step as soon as it is written down. */
function telling({ events, transcripts }: Services, { key, generation, attempt, signal, commit }: Work<Trx>): Work<Trx> {
  return {
    key, generation, attempt, signal,
    async commit(write) {
      const result = await commit(write)
      events.notify()
      transcripts.ring()
      return result
    },
  }
}

/** Every stage is looked at when the process starts: much may have happened meanwhile. */
export async function wakeStages(db: Services['db']): Promise<void> {
  await db.transaction().execute(async (trx) => {
    for (const { id } of await trx.selectFrom('stages').select('id').execute()) await wake(trx, { kind: 'stage', key: id })
  })
}
