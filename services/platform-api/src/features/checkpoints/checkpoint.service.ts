import type { Checkpoint } from '@dezky/audit-chain'
import type { Readable } from '../../database/index.ts'
import type { CheckpointsWanted } from './checkpoint.store.ts'
import { listCheckpoints } from './checkpoint.store.ts'

interface CheckpointPage {
  items: Checkpoint[]
  /** Where the next page begins; null when there is none. */
  last: string | null
}

export async function pageOfCheckpoints(db: Readable, wanted: CheckpointsWanted): Promise<CheckpointPage> {
  const found = await listCheckpoints(db, { ...wanted, limit: wanted.limit + 1 })
  const items = found.slice(0, wanted.limit)
  return { items, last: found.length > wanted.limit ? items.at(-1)?.id ?? null : null }
}
