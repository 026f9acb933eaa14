import type { Readable } from '../../database/index.ts'
import type { HistoryPage, HistoryWanted } from '../events/index.ts'
import { pageOfHistory } from '../events/index.ts'
import { getTenant } from './tenant.service.ts'

/** What happened to a tenant, the newest first. */
export async function historyOf(db: Readable, slug: string, wanted: HistoryWanted): Promise<HistoryPage> {
  const { id } = await getTenant(db, slug)
  return pageOfHistory(db, id, wanted)
}
