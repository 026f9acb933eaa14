// One key for each host: what its instances use, every ten seconds. A host that is slow is asked less often, and holds up no other;
// whichever process has the key is the only one that asks.
import { type Containers, ContainersUnavailable } from '@dezky/containers'
import type { Handler } from '@dezky/reconcile'
import type { Trx } from '../../database/index.ts'
import type { Services } from '../../services.ts'
import { insertSamples, readSampled, type Sample } from './stats.store.ts'
import { sampleSeconds } from './stats.ts'

/** An engine takes a second for each, waiting most of it. */
const atOnce = 32
const whileAwayMs = 30_000

type Sampling = Pick<Services, 'db' | 'hosts' | 'clock'>

export function statsHandler(services: Sampling): Handler<Trx> {
  const { db, hosts, clock } = services
  return async (work) => {
    const found = await hosts.find(work.key)
    if (!found) return
    const began = clock.now().getTime()
    const { samples, isAway } = await sample(services, found.containers, await readSampled(db, work.key), work.signal)
    await work.commit(trx => insertSamples(trx, samples))
    return { requeueAfterMs: isAway ? whileAwayMs : Math.max(1_000, sampleSeconds * 1000 - (clock.now().getTime() - began)) }
  }
}

interface Sampled { id: string, containerId: string }

/** One that cannot be asked has no sample; a host that cannot be is left alone for the rest of the round. */
async function sample(
  { clock }: Sampling, containers: Containers, instances: Sampled[], signal: AbortSignal,
): Promise<{ samples: Sample[], isAway: boolean }> {
  const samples: Sample[] = []
  const left = instances.values()
  let isAway = false
  async function askOn(): Promise<void> {
    for (const { id: instanceId, containerId } of left) {
      if (isAway || signal.aborted) return
      try {
        const usage = await containers.usage(containerId)
        if (usage) samples.push({ instanceId, at: clock.now(), ...usage })
      }
      catch (error) {
        isAway ||= error instanceof ContainersUnavailable
      }
    }
  }
  await Promise.all(Array.from({ length: Math.min(atOnce, instances.length) }, askOn))
  return { samples, isAway }
}
