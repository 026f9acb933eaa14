import type { SupportUse } from '@dezky/contracts'
import type { PlatformDatabase, Readable } from '../../database/index.ts'
import { inScope, workerScope } from '../../database/index.ts'
import type { UsedAccess } from './support-access.events.ts'
import { supportUsed } from './support-access.events.ts'
import type { NewUse } from './support-use.store.ts'
import { insertUse, listUses } from './support-use.store.ts'

/** Under each access it was done by; those who watch are `told` of it. */
export async function rememberUse(db: PlatformDatabase, use: NewUse, { used, told }: { used: UsedAccess[], told: boolean }): Promise<void> {
  await inScope(db, workerScope(), async (trx) => {
    for (const access of used) {
      await insertUse(trx, access, use)
      if (told) await supportUsed(trx, access, use.operation)
    }
  })
}

interface UsePage { items: SupportUse[], last: string | null }

interface UsesWanted { limit: number, before: string | null }

export async function pageOfUses(db: Readable, accessId: string, { limit, before }: UsesWanted): Promise<UsePage> {
  const found = await listUses(db, accessId, { limit: limit + 1, before })
  const items = found.slice(0, limit)
  return { items, last: found.length > limit ? items.at(-1)?.id ?? null : null }
}
