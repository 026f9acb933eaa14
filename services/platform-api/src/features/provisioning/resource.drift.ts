// What becomes of a resource that is no longer as it was left: shown with its values, repaired, or held.
import type { Difference } from '@dezky/contracts'
import type { Work } from '@dezky/reconcile'
import type { Scoped } from '../../database/index.ts'
import { inScope, workerScope } from '../../database/index.ts'
import { appendAudit } from '../audit/index.ts'
import { confirmAfterMs, differencesOf, isHeld, judgeDrift } from './drift.ts'
import type { Look, PlannedStep } from './kind.ts'
import { shareDrifted } from './resource.store.ts'
import type { ResourceRow, Settled } from './resource.ts'
import { isSettled } from './resource.ts'
import { recordSettled, recordState } from './resource.writing.ts'
import type { ProvisioningWorld } from './world.ts'

const hourMs = 3_600_000

/** Nothing to answer means: go on and make it match. */
export async function afterDrift(
  world: ProvisioningWorld, work: Work<Scoped>, row: ResourceRow, { steps, settled }: Look,
): Promise<{ requeueAfterMs: number } | null> {
  const judgement = judgeDrift({
    isSettled: isSettled(row), isAskedFor: row.repair, mode: world.drift().modes[row.kind] ?? 'repair', steps, reason: row.reason,
    driftedForMs: world.clock.now().getTime() - row.changedAt.getTime(),
  })
  const differences = differencesOf(steps)
  const show = (told: Settled) => work.commit(trx => recordState(trx, row, { ...told, differences }))
  switch (judgement) {
    case 'converge': return null
    case 'ignore':
      await work.commit(trx => recordSettled(trx, row, settled))
      return { requeueAfterMs: 24 * hourMs }
    case 'report':
      await show(differs)
      return { requeueAfterMs: 24 * hourMs }
    case 'confirm':
      await show(waits)
      return { requeueAfterMs: confirmAfterMs }
    case 'ask-breaker': {
      const share = await inScope(world.db, workerScope(), trx => shareDrifted(trx, row.kind))
      if (!isHeld(share, world.drift().mostPercent)) return recordRepair(work, row, { steps, differences, destroys: true })
      await show(held)
      return { requeueAfterMs: 5 * confirmAfterMs }
    }
    case 'repair': return recordRepair(work, row, { steps, differences })
  }
}

const differs: Settled = { state: 'drifted', reason: 'differs', message: 'Somebody changed it upstream; reconcile to set it right.' }
const waits: Settled = {
  state: 'drifted', reason: 'repair_waits', message: 'It is not as it was left; looking once more before it is repaired.',
}
const held: Settled = {
  state: 'drifted', reason: 'repair_held',
  message: 'Too much of this upstream changed at once, so nothing is repaired by itself. Check the upstream, then reconcile.',
}

/** `destroys`: nobody has asked for it, so it counts for the breaker. */
interface Repair { steps: PlannedStep[], differences: Difference[], destroys?: true }

/** The trail keeps what was found, for what is right again shows nothing. */
async function recordRepair(work: Work<Scoped>, row: ResourceRow, { steps, differences, ...more }: Repair): Promise<null> {
  await work.commit(async (trx) => {
    await recordState(trx, row, { ...differs, message: 'It was changed upstream, and is being set right.', differences })
    await appendAudit(trx, {
      tenantId: row.tenantId, actor: { kind: 'system' }, action: 'resource.repair', subject: `resource:${row.id}`,
      details: { kind: row.kind, steps: steps.map(step => step.do), differences: differences.map(({ field }) => field), ...more },
    })
  })
  return null
}
