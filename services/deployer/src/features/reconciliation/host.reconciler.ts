// One key for each host: containers of ours that no row knows go; a stage whose container changed is looked at.
import { instanceLabel } from '@dezky/containers'
import { type Handler, RetryableError, wake } from '@dezky/reconcile'
import type { Trx } from '../../database/index.ts'
import type { Services } from '../../services.ts'
import { readInstanceIdsOfHost } from '../instances/index.ts'

const lookAgainMs = 30_000

export function hostHandler({ db, hosts, log }: Services): Handler<Trx> {
  return async (work) => {
    const { containers, host } = await hosts.of(work.key)
    const seen = await containers.list().catch((error: Error) => {
      throw new RetryableError(error.message, { cause: error })
    })
    // Rows are read after containers: a row comes before its container and goes after it, so who has none is an orphan.
    const known = new Set((await readInstanceIdsOfHost(db, host.id)).map(({ id }) => id))
    for (const { id, name, labels } of seen.filter(({ labels }) => !known.has(labels[instanceLabel] ?? ''))) {
      // Nothing is removed on behalf of a run that has lost its lease.
      await work.commit(async () => undefined)
      log.warn({ host: host.name, container: name, instanceId: labels[instanceLabel] }, 'a container of ours that nothing needs is removed')
      await containers.remove(id)
    }
    return { requeueAfterMs: lookAgainMs }
  }
}

export async function wakeHosts(db: Services['db']): Promise<void> {
  await db.transaction().execute(async (trx) => {
    for (const { id } of await trx.selectFrom('hosts').select('id').execute()) await wake(trx, { kind: 'host', key: id })
  })
}
