import type { AuditEntry, AuditFilter } from '@dezky/contracts'
import { NotHere } from '@dezky/runtime/fastify'
import type { Trail } from './audit.access.ts'
import { findEntry, listEntries, listEntriesUpward } from './audit-entries.store.ts'
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

/** Throws NotHere for one that is in another trail. */
export async function entryOf(trail: Trail, id: string): Promise<AuditEntry> {
  const found = await findEntry(trail.db, trail.chain, id)
  if (!found) throw new NotHere()
  return toAuditEntry(seenBy(trail, found))
}

const pageSize = 500

/** The trail from its beginning, or what a filter leaves of it; never more of it in memory than a page. */
export async function* pagesUpward(trail: Trail, filter: AuditFilter = {}): AsyncGenerator<StoredEntry[]> {
  const wanted = { ...filter, chain: trail.chain, limit: pageSize }
  for (let page = await listEntriesUpward(trail.db, { ...wanted, after: null }); page.length > 0;) {
    yield page.map(entry => seenBy(trail, entry))
    if (page.length < pageSize) return
    page = await listEntriesUpward(trail.db, { ...wanted, after: page.at(-1) ?? null })
  }
}

function seenBy({ forOperator }: Trail, entry: StoredEntry): StoredEntry {
  return forOperator ? entry : asTenantsSee(entry)
}
