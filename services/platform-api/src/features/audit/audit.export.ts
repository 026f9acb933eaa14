// The trail as a file: one line an entry.
import type { CsvRow } from '../../http/csv.ts'
import { csvOf } from '../../http/csv.ts'
import type { StoredEntry } from './audit-entry.ts'
import { toAuditEntry, toChainEntry } from './audit-entry.ts'

type Pages = AsyncIterable<StoredEntry[]>

/** What `dezky audit verify` reads. */
export async function* jsonLines(pages: Pages): AsyncGenerator<string> {
  for await (const page of pages) yield page.map(entry => `${JSON.stringify(toChainEntry(entry))}\n`).join('')
}

export async function* commaSeparated(pages: Pages): AsyncGenerator<string> {
  const { columns, cells } = auditTable
  yield csvOf([], { columns, first: true })
  for await (const page of pages) yield csvOf(page.map(cells), { columns, first: false })
}

const columns = [
  'sequence', 'occurredAt', 'chain', 'tenant', 'action', 'subject', 'subjectName', 'actorKind', 'actorId', 'actorName', 'actorEmail',
  'tokenId', 'surface', 'address', 'requestId', 'reason', 'before', 'after', 'details', 'personal', 'id', 'hash',
] as const

function toRow(stored: StoredEntry): CsvRow<(typeof columns)[number]> {
  const { actor, before, after, details, personal, tenantId: _, tenant, ...entry } = toAuditEntry(stored)
  return {
    ...entry, tenant: tenant?.slug ?? null, actorKind: actor.kind, actorId: actor.personId, actorName: actor.name,
    actorEmail: actor.email, tokenId: actor.tokenId,
    before: before && JSON.stringify(before), after: after && JSON.stringify(after), details: JSON.stringify(details),
    personal: personal.length > 0 ? JSON.stringify(personal) : null,
  }
}

/** As a spreadsheet shows it. */
export const auditTable = { columns, cells: toRow }
