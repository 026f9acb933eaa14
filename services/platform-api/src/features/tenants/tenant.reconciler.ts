// A tenant's own affairs: what falls due in its life, and which resources it must have. Each of those is a key of its own.
import type { EventStream } from '@dezky/events'
import type { Handler, Work } from '@dezky/reconcile'
import type { Clock } from '@dezky/runtime'
import type { PlatformDatabase, Scoped } from '../../database/index.ts'
import { inScope, workerScope } from '../../database/index.ts'
import type { Announce } from '../outbox/index.ts'
import { isEverythingAbsent, isEverythingSettled, matchResourceSet, untilFactsChange } from '../provisioning/index.ts'
import { tryChange } from './tenant.lifecycle.service.ts'
import { readLife } from './tenant.lifecycle.store.ts'
import type { Life } from './tenant.lifecycle.ts'
import { nextDue, statusOf } from './tenant.lifecycle.ts'
import { recordPurged } from './tenant.purge.ts'

export interface TenantWorld {
  db: PlatformDatabase
  clock: Clock
  /** By whose names people are known. */
  issuer: string
  events: Pick<EventStream, 'notify'>
  announce: Announce
}

/** How long a tenant is left alone with which nothing is due. */
const lookAgainMs = 24 * 3_600_000

export function tenantHandler(world: TenantWorld): Handler<Scoped> {
  return async (work) => {
    const life = await read(world, work).then(found => found && meetDue(world, work, found))
    if (!life || statusOf(life) === 'purged') return
    await work.commit(trx => matchResourceSet(trx, work.key))
    await (statusOf(life) === 'purging' ? finishPurge(world, work) : activateWhenReady(world, work, life))
    world.events.notify()
    return untilNextLook(life, world.clock.now(), await inScope(world.db, workerScope(), trx => untilFactsChange(trx, work.key)))
  }
}

async function read({ db }: TenantWorld, { key }: Work<Scoped>): Promise<Life | null> {
  return inScope(db, workerScope(), trx => readLife(trx, key))
}

/** A trial that has run out, a deletion that can no longer be taken back. */
async function meetDue(world: TenantWorld, work: Work<Scoped>, life: Life): Promise<Life | null> {
  const [due, now] = [nextDue(life), world.clock.now()]
  if (!due || due.at > now) return life
  const change = { command: due.command, actor: { kind: 'system' }, now, announce: world.announce } as const
  await work.commit(trx => tryChange(trx, { id: work.key }, change))
  return read(world, work)
}

/** Whoever has suspended or deleted it meanwhile is right. */
async function activateWhenReady({ clock, announce }: TenantWorld, work: Work<Scoped>, life: Life): Promise<void> {
  if (statusOf(life) !== 'pending') return
  await work.commit(async (trx) => {
    if (!await isEverythingSettled(trx, work.key)) return
    await tryChange(trx, { id: work.key }, { command: { do: 'activate' }, actor: { kind: 'system' }, now: clock.now(), announce })
  })
}

async function finishPurge(world: TenantWorld, work: Work<Scoped>): Promise<void> {
  const isGone = await inScope(world.db, workerScope(), trx => isEverythingAbsent(trx, work.key))
  if (isGone) await recordPurged(world, work)
}

function untilNextLook(life: Life, now: Date, untilFactsChange: number | null): { requeueAfterMs: number } {
  const due = nextDue(life)
  const untilDue = due ? Math.max(0, due.at.getTime() - now.getTime()) : lookAgainMs
  return { requeueAfterMs: Math.min(lookAgainMs, untilDue, untilFactsChange ?? lookAgainMs) }
}
