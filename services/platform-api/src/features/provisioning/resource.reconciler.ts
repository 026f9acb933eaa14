// Makes one resource match: reads both worlds, plans, applies, and looks again; only what was seen to hold is ok. Remote calls are made
// between transactions, never in one.
import type { Handler, Work } from '@dezky/reconcile'
import { RetryableError } from '@dezky/reconcile'
import type { Scoped } from '../../database/index.ts'
import { inScope, workerScope } from '../../database/index.ts'
import { judgeFailure } from './failure.ts'
import type { Kind, Settlement } from './kind.ts'
import { afterDrift } from './resource.drift.ts'
import { findResource } from './resource.store.ts'
import type { ResourceRow } from './resource.ts'
import { upstreamOf } from './resource.ts'
import { recordAbsent, recordSettled, recordState, recordWaiting } from './resource.writing.ts'
import type { ProvisioningWorld } from './world.ts'

/** Making one thing shows what else there is to do; nothing needs more looks than these. */
const mostLooks = 5
const dayMs = 24 * 3_600_000
/** Whether a human has helped meanwhile. */
const helpedMs = 3_600_000

type Next = { requeueAfterMs?: number } | void

export function resourceHandler(world: ProvisioningWorld, kind: Kind): Handler<Scoped> {
  return async (work) => {
    const row = await read(world, work)
    if (!row || row.verifiedAbsentAt) return
    try {
      return await converge(world, kind, work, row)
    }
    catch (error) {
      return await recordFailure(work, row, error)
    }
    finally {
      world.events.notify()
    }
  }
}

/** Nobody reaches the upstream: there is nothing to be had. What was made while somebody did is still there, and not forgotten. */
export function notConfiguredHandler(world: ProvisioningWorld, message: string): Handler<Scoped> {
  const skipped = { state: 'skipped' as const, reason: 'not_configured' as const, message }
  const toRemove = `${message} What was made there is still to be removed.`
  const left = { state: 'unknown' as const, reason: 'upstream_unavailable' as const, message: toRemove }
  return async (work) => {
    const row = await read(world, work)
    if (!row || row.verifiedAbsentAt || row.tenantStatus === 'purged') return
    const isLeft = !row.wanted && row.externalId !== null
    const isKnown = row.wanted || isLeft || row.tenantStatus === 'purging'
    await work.commit(trx => isKnown ? recordState(trx, row, isLeft ? left : skipped) : recordAbsent(trx, row))
    world.events.notify()
    // By then there may be one.
    return { requeueAfterMs: aboutADay() }
  }
}

async function converge(world: ProvisioningWorld, kind: Kind, work: Work<Scoped>, first: ResourceRow): Promise<Next> {
  const done = new Set<string>()
  for (let looks = 0, row: ResourceRow | null = first; row && looks < mostLooks; looks++, row = await read(world, work)) {
    const current = row
    const prepared = await inScope(world.db, workerScope(), trx => kind.prepare(trx, current))
    if ('waitsFor' in prepared) return recordWaiting(work, kind, row, prepared)
    const look = await prepared.look()
    const steps = look.steps.filter(step => !step.once || !done.has(step.do))
    if (steps.length === 0) {
      const { waits: waitsFor } = prepared
      return waitsFor === null ? settle(world, work, row, look.settled) : recordWaiting(work, kind, row, { waitsFor })
    }
    const held = looks === 0 && await afterDrift(world, work, row, look)
    if (held) return held
    for (const step of steps) {
      await step.run(work)
      done.add(step.do)
    }
  }
  throw new RetryableError('It does not stay as it was made; looking again.', { code: 'does_not_stay' })
}

async function settle({ clock }: ProvisioningWorld, work: Work<Scoped>, row: ResourceRow, settlement: Settlement): Promise<Next> {
  const keptMs = row.removeAfter ? row.removeAfter.getTime() - clock.now().getTime() : null
  const isKept = keptMs !== null && keptMs > 0
  if (!row.wanted && !isKept) return work.commit(trx => recordAbsent(trx, row))
  await work.commit(trx => recordSettled(trx, row, settlement))
  return { requeueAfterMs: Math.min(settlement.lookAgainMs ?? aboutADay(), keptMs ?? Infinity) }
}

/** Spread, so that what was made together is not looked at together. */
function aboutADay(): number {
  return dayMs * (0.5 + Math.random() / 2)
}

async function read({ db }: ProvisioningWorld, { key }: Work<Scoped>): Promise<ResourceRow | null> {
  return inScope(db, workerScope(), trx => findResource(trx, key))
}

/** Writes the failure where people look for it, and says to the loop what it means. */
async function recordFailure(work: Work<Scoped>, row: ResourceRow, error: unknown): Promise<Next> {
  const failure = judgeFailure(error, upstreamOf(row.kind), row.settledFor !== null)
  if (!failure) throw error
  await work.commit(trx => recordState(trx, row, { ...failure.settled, differences: row.differences }))
  if (failure.retry) throw failure.retry
  return { requeueAfterMs: helpedMs * (0.8 + Math.random() * 0.4) }
}
