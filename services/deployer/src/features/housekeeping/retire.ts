// What is not kept any more goes. It is decided once without holding anybody up, and once more while those it is about are held.
import { ContainersUnavailable, imageReference } from '@dezky/containers'
import type { Work } from '@dezky/reconcile'
import type { Trx } from '../../database/index.ts'
import type { Services } from '../../services.ts'
import { beginRemoval, endRemoval, type PulledImage } from '../pulled-images/index.ts'
import { lockReleases, readFacts, retireReleases } from './facts.store.ts'
import { planRetention } from './plan-retention.ts'

export type Housekeeping = Pick<Services, 'db' | 'hosts' | 'clock' | 'log'>

export async function retireOutdated({ db, clock, log }: Housekeeping, work: Work<Trx>): Promise<void> {
  const candidates = new Set(planRetention(await readFacts(db)).retire)
  if (candidates.size === 0) return
  const retired = await work.commit(async (trx) => {
    await lockReleases(trx, [...candidates])
    const still = planRetention(await readFacts(trx)).retire.filter(id => candidates.has(id))
    await retireReleases(trx, still, clock.now())
    return still.length
  })
  log.info({ retired }, 'releases that are outdated are not kept any more')
}

export async function removeUnneededImages(services: Housekeeping, work: Work<Trx>): Promise<void> {
  const away = new Set<string>()
  for (const image of planRetention(await readFacts(services.db)).remove) {
    if (away.has(image.hostId) || !await claim(services, work, image)) continue
    const outcome = await remove(services, image)
    if (outcome === 'away') away.add(image.hostId)
    await work.commit(trx => endRemoval(trx, image, outcome === 'gone'))
  }
}

/** From here on whoever wants to fetch it waits; who wanted it before is seen. */
function claim({ clock }: Housekeeping, work: Work<Trx>, image: PulledImage): Promise<boolean> {
  return work.commit(async (trx) => {
    if (!await beginRemoval(trx, image, clock.now())) return false
    const { remove } = planRetention(await readFacts(trx))
    if (remove.some(other => isSame(other, image))) return true
    await endRemoval(trx, image, false)
    return false
  })
}

/** `used`: by a container of somebody else's. */
async function remove({ hosts, log }: Housekeeping, image: PulledImage): Promise<'gone' | 'used' | 'away'> {
  const found = await hosts.find(image.hostId)
  if (!found) return 'gone'
  try {
    const gone = await found.containers.removeImage(imageReference(image))
    if (gone) log.info({ host: found.host.name, image: imageReference(image) }, 'an image that nothing needs is removed')
    return gone ? 'gone' : 'used'
  }
  catch (error) {
    log.warn({ err: error, host: found.host.name, image: imageReference(image) }, 'an image could not be removed')
    return error instanceof ContainersUnavailable ? 'away' : 'used'
  }
}

function isSame(one: PulledImage, other: PulledImage): boolean {
  return one.hostId === other.hostId && one.repository === other.repository && one.digest === other.digest
}
