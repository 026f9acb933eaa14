// Makes a tenant real in its upstreams: reads both worlds, plans, applies; remote calls are made between transactions, never in one.
import type { Resource } from '@dezky/contracts'
import { DirectoryConflict, DirectoryRejected, DirectoryUnavailable } from '@dezky/directory'
import type { EventStream } from '@dezky/events'
import type { Handler, Work } from '@dezky/reconcile'
import { NeedsHumanError, RetryableError } from '@dezky/reconcile'
import type { Scoped } from '../../database/index.ts'
import { inScope, workerScope } from '../../database/index.ts'
import { applyStep } from './tenant.apply.ts'
import type { DesiredTenant } from './tenant.desired.ts'
import { readDesired } from './tenant.desired.ts'
import { resourceChanged } from './tenant.events.ts'
import { tryChange } from './tenant.lifecycle.service.ts'
import { nextDue } from './tenant.lifecycle.ts'
import { planTenant } from './tenant.plan.ts'
import { updateResource } from './tenant.store.ts'
import type { NotConfigured } from './tenant.upstreams.ts'
import type { World } from './tenant.world.ts'

export interface TenantWorld extends World {
  events: Pick<EventStream, 'notify'>
  notConfigured: NotConfigured
}

/** How long a settled tenant is left alone before it is looked at again. */
const observeEveryMs = 3_600_000

export function tenantHandler(world: TenantWorld): Handler<Scoped> {
  return async (work) => {
    const desired = await read(world, work).then(found => found && meetDue(world, work, found))
    if (!desired || desired.status === 'purged') return
    try {
      const group = await world.directory.observeGroup(desired.id)
      for (const step of planTenant(desired, group, world.notConfigured)) await applyStep(world, work, desired, step)
      return untilNextLook(desired, world.clock.now())
    }
    catch (error) {
      throw await recordFailure(work, desired, error)
    }
    finally {
      world.events.notify()
    }
  }
}

async function read({ db, directory }: TenantWorld, { key }: Work<Scoped>): Promise<DesiredTenant | null> {
  return inScope(db, workerScope(), trx => readDesired(trx, key, directory.issuer))
}

/** A trial that has run out, a deletion that can no longer be taken back. */
async function meetDue(world: TenantWorld, work: Work<Scoped>, desired: DesiredTenant): Promise<DesiredTenant | null> {
  const [due, now] = [nextDue(desired.life), world.clock.now()]
  if (!due || due.at > now) return desired
  const { id } = desired
  await work.commit(trx => tryChange(trx, { id }, { command: due.command, actor: { kind: 'system' }, now }))
  return read(world, work)
}

function untilNextLook({ status, life }: DesiredTenant, now: Date): { requeueAfterMs?: number } {
  // What was pending has become active, and what was being erased is gone.
  if (status === 'purging') return {}
  const due = nextDue(life)
  const dueInMs = due ? Math.max(0, due.at.getTime() - now.getTime()) : observeEveryMs
  return { requeueAfterMs: Math.min(observeEveryMs, dueInMs) }
}

/** Writes the failure where people look for it, and says to the loop what it means. */
async function recordFailure(work: Work<Scoped>, desired: DesiredTenant, error: unknown): Promise<unknown> {
  const failure = judge(desired, error)
  if (!failure) return error
  await work.commit(async (trx) => {
    const resource = { kind: 'directory.group' as const, ...failure.resource }
    if (await updateResource(trx, desired.id, resource.kind, resource)) await resourceChanged(trx, desired, resource)
  })
  return failure.outcome
}

interface Failure { resource: Pick<Resource, 'state' | 'reason' | 'message'>, outcome: Error }

function judge(desired: DesiredTenant, error: unknown): Failure | null {
  if (error instanceof DirectoryUnavailable) {
    const wasSettled = desired.resources.some(({ kind, state }) => kind === 'directory.group' && state !== 'pending')
    const message = 'The directory cannot be reached; trying again.'
    return {
      resource: { state: wasSettled ? 'unknown' : 'pending', reason: 'directory_unavailable', message },
      outcome: new RetryableError(error.message, { retryAfterMs: error.retryAfterMs, cause: error }),
    }
  }
  if (error instanceof DirectoryConflict || error instanceof DirectoryRejected) {
    const reason = error instanceof DirectoryConflict ? 'directory_conflict' : 'directory_refused'
    return { resource: { state: 'error', reason, message: error.message }, outcome: new NeedsHumanError(error.message, { cause: error }) }
  }
  return null
}
