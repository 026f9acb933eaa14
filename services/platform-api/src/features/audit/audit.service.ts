import type { AuditEntry, AuditFilter } from '@dezky/contracts'
import type { Trail } from './audit.access.ts'
import { listEntries, listEntriesUpward } from './audit-entries.store.ts'
import type { StoredEntry } from './audit-entry.ts'
import { asTenantsSee, toAuditEntry } from './audit-entry.ts'

interface AuditPage {
  items: AuditEntry[]
  /** Where the next page begins; null when there is none. */
  last: string | null
}

interface PageWanted extends AuditFilter { limit: number, after: string | null }

export async function pageOfAudit(trail: Trail, wanted: PageWanted): Promise<AuditPage> {
  const found = await listEntries(trail.db, { ...wanted, chain: trail.chain, limit: wanted.limit + 1 })
  const items = found.slice(0, wanted.limit).map(entry => toAuditEntry(seenBy(trail, entry)))
  return { items, last: found.length > wanted.limit ? items.at(-1)?.id ?? null : null }
}

const pageSize = 500

/** The whole trail from its beginning, never more of it in memory than a page. */
export async function* pagesUpward(trail: Trail): AsyncGenerator<StoredEntry[]> {
  for (let page = await listEntriesUpward(trail.db, { chain: trail.chain, after: null, limit: pageSize }); page.length > 0;) {
    yield page.map(entry => seenBy(trail, entry))
    if (page.length < pageSize) return
    page = await listEntriesUpward(trail.db, { chain: trail.chain, after: page.at(-1) ?? null, limit: pageSize })
  }
}

function seenBy({ forOperator }: Trail, entry: StoredEntry): StoredEntry {
  return forOperator ? entry : asTenantsSee(entry)
}
