// What was written to the operators and by them, as the workspace's people see it.
import type { Ticket } from '@dezky/contracts'
import { listMessagesOfTenant, pageOfTickets } from '../../tickets/index.ts'
import type { ExportFile } from '../data-export.file.ts'
import { bothFiles, linesFile, pagesOf } from '../data-export.file.ts'
import type { Source } from './about.ts'

export function ticketFiles({ db, workspace: { id: tenantId, slug }, readerId }: Source): ExportFile[] {
  const viewer = { side: 'customer', personId: readerId, now: new Date() } as const
  const tickets = () => pagesOf<Ticket>(async ({ after: before, limit }) =>
    (await pageOfTickets(db, { slug, before, limit }, viewer)).items, ({ id }) => id)
  return [
    ...bothFiles('tickets', 'tickets/tickets', ticketTable, tickets),
    linesFile('tickets', 'tickets/messages.jsonl', () => pagesOf(page => listMessagesOfTenant(db, tenantId, page), ({ id }) => id)),
  ]
}

const ticketTable = {
  columns: ['number', 'subject', 'status', 'priority', 'requester', 'openedAt', 'resolvedAt', 'closedAt', 'id'] as const,
  cells: ({ requester, ...ticket }: Ticket) => ({ ...ticket, requester: requester?.name ?? null }),
}
