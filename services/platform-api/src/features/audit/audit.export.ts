// The trail as a file: one line an entry.
import { stringify } from 'csv-stringify/sync'
import type { StoredEntry } from './audit-entry.ts'
import { toAuditEntry, toChainEntry } from './audit-entry.ts'

type Pages = AsyncIterable<StoredEntry[]>

/** What `dezky audit verify` reads. */
export async function* jsonLines(pages: Pages): AsyncGenerator<string> {
  for await (const page of pages) yield page.map(entry => `${JSON.stringify(toChainEntry(entry))}\n`).join('')
}

/** A cell that a spreadsheet would take for a formula is marked as text. */
export async function* commaSeparated(pages: Pages): AsyncGenerator<string> {
  const write = (rows: object[], header: boolean) => stringify(rows, { columns: [...columns], header, escape_formulas: true })
  yield write([], true)
  for await (const page of pages) yield write(page.map(toRow), false)
}

const columns = [
  'sequence', 'occurredAt', 'chain', 'tenant', 'action', 'subject', 'subjectName', 'actorKind', 'actorId', 'actorName', 'actorEmail',
  'tokenId', 'surface', 'address', 'requestId', 'reason', 'before', 'after', 'details', 'personal', 'id', 'hash',
] as const

function toRow(stored: StoredEntry): Record<(typeof columns)[number], string | number | null> {
  const { actor, before, after, details, personal, tenantId: _, tenant, ...entry } = toAuditEntry(stored)
  return {
    ...entry, tenant: tenant?.slug ?? null, actorKind: actor.kind, actorId: actor.personId, actorName: actor.name,
    actorEmail: actor.email, tokenId: actor.tokenId,
    before: before && JSON.stringify(before), after: after && JSON.stringify(after), details: JSON.stringify(details),
    personal: personal.length > 0 ? JSON.stringify(personal) : null,
  }
}
