import type { AuditEntry } from '@dezky/contracts'
import type { Readable } from '../../database/index.ts'
import { TenantUnknown } from './audit.errors.ts'
import type { EntriesWanted } from './audit-entries.store.ts'
import { findTenantId, listEntries } from './audit-entries.store.ts'
import { toAuditEntry } from './audit-entry.ts'

interface AuditPage {
  items: AuditEntry[]
  /** Where the next page begins; null when there is none. */
  last: string | null
}

export async function pageOfAudit(db: Readable, wanted: EntriesWanted): Promise<AuditPage> {
  const found = await listEntries(db, { ...wanted, limit: wanted.limit + 1 })
  const items = found.slice(0, wanted.limit).map(toAuditEntry)
  return { items, last: found.length > wanted.limit ? items.at(-1)?.id ?? null : null }
}

/** A tenant's chain is called by its id. */
export async function chainOfTenant(db: Readable, slug: string): Promise<string> {
  const id = await findTenantId(db, slug)
  if (!id) throw new TenantUnknown()
  return id
}
