// Closing what was resolved and is not spoken of any more.
import { closedAfterDays } from '@dezky/contracts'
import type { Scoped } from '../../database/index.ts'
import { appendAudit } from '../audit/index.ts'
import { turn } from './ticket.clocks.ts'
import { ticketChanged } from './ticket.events.ts'
import { resolvedBefore, saveClosing } from './ticket.store.ts'

const atOnce = 200

/** By housekeeping; what is too much for one run waits for the next. */
export async function closeResolved(trx: Scoped, now: Date): Promise<void> {
  const since = new Date(now.getTime() - closedAfterDays * 24 * 3_600_000)
  for (const ticket of await resolvedBefore(trx, since, atOnce)) {
    const course = turn(ticket, 'closed', now)
    await saveClosing(trx, ticket.id, course)
    await appendAudit(trx, {
      tenantId: ticket.tenant.id, actor: { kind: 'system' }, action: 'ticket.close', subject: `ticket:${ticket.id}`,
      details: { number: ticket.number },
    })
    await ticketChanged(trx, { ...ticket, ...course })
  }
}
