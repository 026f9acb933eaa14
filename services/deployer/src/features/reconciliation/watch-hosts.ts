// What hosts tell by themselves: a stage is looked at as soon as something happened to a container of it.
import { setTimeout as pause } from 'node:timers/promises'
import { type ContainerEvent, instanceLabel } from '@dezky/containers'
import { wake } from '@dezky/reconcile'
import type { Services } from '../../services.ts'
import { heedInstance } from '../instances/index.ts'

const askAgainMs = 5_000

/** Follows every host until it is disposed of; hosts that were added meanwhile are found when it looks again. */
export function watchHosts(services: Services, hint: () => void): AsyncDisposable {
  const over = new AbortController()
  const following = new Map<string, Promise<void>>()
  const finding = find()

  async function find(): Promise<void> {
    while (!over.signal.aborted) {
      const hosts = await services.db.selectFrom('hosts').select('id').execute().catch(() => [])
      for (const { id } of hosts) if (!following.has(id)) following.set(id, follow(id).finally(() => following.delete(id)))
      await pause(askAgainMs, undefined, { signal: over.signal }).catch(() => undefined)
    }
  }

  async function follow(hostId: string): Promise<void> {
    try {
      const { containers } = await services.hosts.of(hostId)
      const events = containers.watch(over.signal)
      services.log.info({ hostId }, 'a host is heard')
      await lookAtAll(services, hostId, hint)
      for await (const event of events) await heed(services, event, hint)
    }
    catch (error) {
      if (!over.signal.aborted) services.log.warn({ err: error, hostId }, 'a host is not heard any more')
    }
  }

  return {
    async [Symbol.asyncDispose]() {
      over.abort()
      await finding
      await Promise.all(following.values())
    },
  }
}

/** While it was not heard anything may have happened. */
async function lookAtAll({ db }: Services, hostId: string, hint: () => void): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const stages = await trx.selectFrom('stages').select('id').where('host_id', '=', hostId).execute()
    for (const { id } of stages) await wake(trx, { kind: 'stage', key: id })
  })
  hint()
}

async function heed({ db, events, outOfMemory }: Services, { kind, labels, at }: ContainerEvent, hint: () => void): Promise<void> {
  const instanceId = labels[instanceLabel]
  if (instanceId === undefined) return
  if (kind === 'out_of_memory') outOfMemory.add(instanceId)
  if (kind === 'removed') outOfMemory.delete(instanceId)
  await db.transaction().execute(async (trx) => {
    const stageId = await heedInstance(trx, instanceId, kind, at)
    if (stageId) await wake(trx, { kind: 'stage', key: stageId })
  })
  events.notify()
  hint()
}
