// What is written of a resource: its row, the event, and the wake-up of whoever waits for it, in one transaction.
import type { Work } from '@dezky/reconcile'
import { wake } from '@dezky/reconcile'
import type { Scoped } from '../../database/index.ts'
import type { Kind, Settlement, Waiting } from './kind.ts'
import { resourceChanged } from './resource.events.ts'
import type { Written } from './resource.store.ts'
import { deleteResource, isEverythingAbsent, isEverythingSettled, lockSet, wakeNeighbours, writeAbsent, writeState } from './resource.store.ts'
import type { ResourceRow } from './resource.ts'

export async function recordState(trx: Scoped, row: ResourceRow, written: Written): Promise<void> {
  const isDone = written.state === 'ok' || written.state === 'skipped'
  if (isDone) await lockSet(trx, row.tenantId)
  if (await writeState(trx, row, written)) await resourceChanged(trx, row, written)
  if (isDone) await wakeOthers(trx, row)
}

export async function recordSettled(trx: Scoped, row: ResourceRow, { lookAgainMs: _, ...settlement }: Settlement): Promise<void> {
  await recordState(trx, row, { ...settlement, isSettled: true })
}

/** Not when what it waits for has come meanwhile. */
export async function recordWaiting(
  work: Work<Scoped>, kind: Kind, row: ResourceRow, { waitsFor }: Waiting,
): Promise<{ requeueAfterMs: number }> {
  return work.commit(async (trx) => {
    await lockSet(trx, row.tenantId)
    const prepared = await kind.prepare(trx, row)
    if (!('waitsFor' in prepared) && prepared.waits === null) return { requeueAfterMs: 0 }
    const waiting = { state: 'pending' as const, reason: 'waiting' as const, message: `Waits for ${waitsFor}.` }
    if (await writeState(trx, row, waiting)) await resourceChanged(trx, row, waiting)
    return { requeueAfterMs: 3_600_000 }
  })
}

/** Removed, and not found when looked for again. Of a tenant that is being erased this is kept, to be told of. */
export async function recordAbsent(trx: Scoped, row: ResourceRow): Promise<void> {
  const gone = { state: 'ok' as const, reason: 'removed' as const, message: 'Removed, and not found when looked for again.' }
  await lockSet(trx, row.tenantId)
  if (row.tenantStatus === 'purging') await writeAbsent(trx, row.id, gone)
  else await deleteResource(trx, row.id)
  await resourceChanged(trx, row, gone)
  await wakeOthers(trx, row, row.tenantStatus !== 'purging')
}

async function wakeOthers(trx: Scoped, row: ResourceRow, always = false): Promise<void> {
  await wakeNeighbours(trx, row)
  if (always || await isTenantDone(trx, row)) await wake(trx, { kind: 'tenant', key: row.tenantId })
}

/** The tenant only waits for its resources while it is being made or erased. */
async function isTenantDone(trx: Scoped, { tenantId, tenantStatus }: ResourceRow): Promise<boolean> {
  if (tenantStatus === 'pending') return isEverythingSettled(trx, tenantId)
  return tenantStatus === 'purging' && isEverythingAbsent(trx, tenantId)
}
