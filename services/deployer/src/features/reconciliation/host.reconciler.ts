// One key for each host: containers of ours that no row knows go, unless requests still go to them.
import { instanceLabel, type ObservedInstance } from '@dezky/containers'
import { type Handler, RetryableError, wake } from '@dezky/reconcile'
import type { Trx } from '../../database/index.ts'
import type { Services } from '../../services.ts'
import { readInstanceIdsOfHost } from '../instances/index.ts'
import { asFault } from './fault.ts'

const lookAgainMs = 30_000

export function hostHandler(services: Services): Handler<Trx> {
  const { db, hosts, log } = services
  return async (work) => {
    const found = await hosts.find(work.key).catch((error: unknown) => {
      throw asFault(error)
    })
    if (!found) return
    const { containers, host } = found
    const seen = await containers.list().catch((error: Error) => {
      throw new RetryableError(error.message, { cause: error })
    })
    // Rows are read after containers: a row comes before its container and goes after it, so who has none is an orphan.
    const known = new Set((await readInstanceIdsOfHost(db, host.id)).map(({ id }) => id))
    const orphans = seen.filter(({ labels }) => !known.has(labels[instanceLabel] ?? ''))
    for (const { id, name, labels } of await thoseWithoutRequests(services, orphans)) {
      // Nothing is removed on behalf of a run that has lost its lease.
      await work.commit(async () => undefined)
      log.warn({ host: host.name, container: name, instanceId: labels[instanceLabel] }, 'a container of ours that nothing needs is removed')
      await containers.remove(id)
    }
    return { requeueAfterMs: lookAgainMs }
  }
}

/** After a backup was put back, what no row knows may be what serves: it goes once requests are led to what the rows know. */
async function thoseWithoutRequests({ db, ingresses }: Services, orphans: ObservedInstance[]): Promise<ObservedInstance[]> {
  if (orphans.length === 0) return []
  const all = await db.selectFrom('ingresses').select('id').execute()
  const routes = await Promise.all(all.map(async ({ id }) => (await ingresses.of(id)).list())).catch((error: Error) => {
    throw new RetryableError(error.message, { cause: error })
  })
  const served = new Set(routes.flat().flatMap(({ targets }) => targets.map(({ host, port }) => `${host}:${port}`)))
  return orphans.filter(({ address }) => !address || !served.has(`${address.host}:${address.port}`))
}

export async function wakeHosts(db: Services['db']): Promise<void> {
  await db.transaction().execute(async (trx) => {
    for (const { id } of await trx.selectFrom('hosts').select('id').execute()) {
      for (const kind of ['host', 'stats']) await wake(trx, { kind, key: id })
    }
  })
}
