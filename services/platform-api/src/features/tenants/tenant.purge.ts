// The end of erasing a tenant: everything upstream was removed, looked for again and not found; only then the platform forgets its people.
import type { Work } from '@dezky/reconcile'
import type { Clock } from '@dezky/runtime'
import type { Scoped } from '../../database/index.ts'
import type { Announce } from '../outbox/index.ts'
import { tryChange } from './tenant.lifecycle.service.ts'
import { lockLife } from './tenant.lifecycle.store.ts'
import { erasePeople, eraseTenant, lockPeopleNowhereElse, readAbsences, reopenPeople, withAccount } from './tenant.purge.store.ts'

export interface PurgeWorld { issuer: string, clock: Clock, announce: Announce }

export async function recordPurged({ issuer, clock, announce }: PurgeWorld, work: Work<Scoped>): Promise<void> {
  const id = work.key
  await work.commit(async (trx) => {
    await lockLife(trx, { id })
    const people = await lockPeopleNowhereElse(trx, id)
    const left = people.length > 0 ? await withAccount(trx, issuer, people) : []
    if (left.length > 0) return reopenPeople(trx, id, left)
    const upstreams = await readAbsences(trx, id)
    await erasePeople(trx, people)
    await eraseTenant(trx, id)
    const details = { upstreams, people: { erased: people.length } }
    await tryChange(trx, { id }, { command: { do: 'record-purged' }, actor: { kind: 'system' }, now: clock.now(), announce, details })
  })
}
