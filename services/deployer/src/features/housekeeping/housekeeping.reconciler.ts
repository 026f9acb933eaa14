// One key: every hour what is older than it is to be kept goes, a little at a time.
import { deleteEventsBefore } from '@dezky/events'
import { type Handler, wake, type Work } from '@dezky/reconcile'
import type { Trx } from '../../database/index.ts'
import type { Services } from '../../services.ts'
import { deleteOldTranscripts } from '../deployments/index.ts'
import { deleteOldKeptLogs } from '../instance-logs/index.ts'
import { readSettings } from '../settings/index.ts'
import { coarseSeconds, condenseStats, deleteOldStats, sampleSeconds } from '../stats/index.ts'
import { deleteUnneededVariables } from '../variables/index.ts'
import { type Housekeeping, removeUnneededImages, retireOutdated } from './retire.ts'

const [hour, day] = [3_600_000, 86_400_000]
const atOnce = 5_000

export function housekeepingHandler(services: Housekeeping): Handler<Trx> {
  return async (work) => {
    await retireOutdated(services, work)
    await removeUnneededImages(services, work)
    await removeOldRows(services, work)
    return { requeueAfterMs: hour }
  }
}

type Remove = (trx: Trx, limit: number) => Promise<number>

async function removeOldRows({ db, clock }: Housekeeping, work: Work<Trx>): Promise<void> {
  const now = clock.now()
  const ago = (ms: number) => new Date(now.getTime() - ms)
  const { keepLogsDays, keepInstanceLogDays, keepEventsDays } = await readSettings(db)
  await work.commit(trx => condenseStats(trx, now))
  const removals: Remove[] = [
    (trx, limit) => deleteOldTranscripts(trx, ago(keepLogsDays * day), limit),
    (trx, limit) => deleteOldKeptLogs(trx, ago(keepInstanceLogDays * day), limit),
    (trx, limit) => deleteOldStats(trx, sampleSeconds, ago(day), limit),
    (trx, limit) => deleteOldStats(trx, coarseSeconds, ago(14 * day), limit),
    // Somebody who asks for a deployment may be about to write down that it needs a value that just ended.
    (trx, limit) => deleteUnneededVariables(trx, ago(hour), limit),
    (trx, limit) => deleteEventsBefore(trx, ago(keepEventsDays * day), limit),
  ]
  for (const remove of removals) {
    while (await work.commit(trx => remove(trx, atOnce)) >= atOnce) work.signal.throwIfAborted()
  }
}

export async function wakeHousekeeping(db: Services['db']): Promise<void> {
  await db.transaction().execute(trx => wake(trx, { kind: 'housekeeping', key: 'all' }))
}
