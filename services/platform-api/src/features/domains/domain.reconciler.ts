// Looks for claims' proofs, and whether what verified domains need is published: often at first, hourly in the end.
import type { Handler } from '@dezky/reconcile'
import type { PlatformDatabase, Scoped } from '../../database/index.ts'
import { readIn, workerScope } from '../../database/index.ts'
import type { Announce } from '../outbox/index.ts'
import { recordLook } from './domain.record.ts'
import { findDomainAnywhere } from './domain.store.ts'
import type { DomainWorld } from './domain.world.ts'
import { lookAt } from './domain.world.ts'

export type DomainHandlerWorld = DomainWorld & { db: PlatformDatabase, announce: Announce, notify: () => void }

export function domainHandler(world: DomainHandlerWorld): Handler<Scoped> {
  return async ({ key, signal, commit }) => {
    const domain = await findDomainAnywhere(readIn(world.db, workerScope()), key)
    if (!domain || domain.state === 'expired') return
    const look = await lookAt(world, domain, signal)
    const after = await commit(trx => recordLook(trx, key, look, { actor: { kind: 'system' }, announce: world.announce }))
    world.notify()
    if (!after?.nextCheckAt) return
    return { requeueAfterMs: Math.max(after.nextCheckAt.getTime() - look.at.getTime(), 0) }
  }
}
