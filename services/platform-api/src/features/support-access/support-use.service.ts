import type { SupportUse } from '@dezky/contracts'
import type { Readable } from '../../database/index.ts'
import { listUses } from './support-use.store.ts'

interface UsePage { items: SupportUse[], last: string | null }

interface UsesWanted { limit: number, before: string | null }

export async function pageOfUses(db: Readable, accessId: string, { limit, before }: UsesWanted): Promise<UsePage> {
  const found = await listUses(db, accessId, { limit: limit + 1, before })
  const items = found.slice(0, limit)
  return { items, last: found.length > limit ? items.at(-1)?.id ?? null : null }
}
