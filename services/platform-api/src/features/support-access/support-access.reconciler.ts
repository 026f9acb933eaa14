// Ends what is over: its time has come, nobody answered, or somebody or something is no longer what it was. That nobody gets in
// any more is judged at every request; here it is written down and told.
import type { Handler } from '@dezky/reconcile'
import type { Scoped } from '../../database/index.ts'
import type { Announce } from '../outbox/index.ts'
import { endAccess } from './support-access.service.ts'
import { lockAccess } from './support-access.store.ts'
import { endingOf } from './support-access.ts'
import { findStanding } from './support-standing.store.ts'

/** Nothing tells of lost rights and shut tenants: they are looked at this often. */
const lookEveryMs = 5_000

export function supportAccessHandler({ announce, notify }: { announce: Announce, notify: () => void }): Handler<Scoped> {
  return async ({ key, commit }) => {
    let again: number | null = null
    const ended = await commit(async (trx) => {
      await lockAccess(trx, key)
      const found = await findStanding(trx, key)
      if (!found) return false
      const reason = endingOf(found.standing, found.now)
      if (reason) {
        await endAccess(trx, key, { by: null, reason }, { actor: { kind: 'system' }, announce })
        return true
      }
      const leftMs = (found.standing.expiresAt?.getTime() ?? Infinity) - found.now.getTime()
      again = Math.min(lookEveryMs, leftMs + 50)
      return false
    })
    if (ended) notify()
    if (again !== null) return { requeueAfterMs: again }
  }
}
