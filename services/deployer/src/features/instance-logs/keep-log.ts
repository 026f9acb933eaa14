// Before a container goes, the last of what it wrote is taken down.
import { type Containers, ContainersRejected } from '@dezky/containers'
import type { Trx } from '../../database/index.ts'
import type { Services } from '../../services.ts'
import type { Instance } from '../instances/index.ts'
import { readSettings } from '../settings/index.ts'
import { readRedactor } from '../variables/index.ts'
import { keepLines, packed, readLogSubject } from './kept-log.store.ts'
import { lastLines } from './read-log.ts'

const readMs = 60_000

export interface Keeping {
  services: Pick<Services, 'db' | 'keyring' | 'clock' | 'log'>
  containers: Containers
  commit: <Result>(write: (trx: Trx) => Promise<Result>) => Promise<Result>
}

type Kept = Pick<Instance, 'id' | 'name' | 'containerId'>

/** Its last words are heard only once it has ended, so it is ended first. Does nothing where the container is gone already. */
export async function keepLog({ services, containers, commit }: Keeping, instance: Kept): Promise<void> {
  const { db, keyring, clock, log } = services
  const [observed, subject, { keepInstanceLogLines: tail }] = await Promise.all([
    containers.observe(instance.containerId ?? instance.name), readLogSubject(db, instance.id), readSettings(db),
  ])
  if (!observed || !subject || tail === 0) return
  await containers.stop(observed.id, 0)
  const redact = await readRedactor(db, keyring, subject.variables)
  try {
    const lines = await lastLines({ containers, containerId: observed.id, redact }, { tail }, AbortSignal.timeout(readMs))
    const content = await packed(lines)
    await commit(trx => keepLines(trx, { instanceId: instance.id, ...subject }, { lines, content, now: clock.now() }))
  }
  catch (error) {
    // Some engines' logs cannot be read, which is no reason for a container to stay.
    if (!(error instanceof ContainersRejected)) throw error
    log.warn({ err: error, instanceId: instance.id }, 'what an instance wrote could not be kept')
  }
}
