import { appendEvent } from '@dezky/events'
import type { Trx } from '../../database/index.ts'
import { insertTagChange, type TagChanged } from './repository.store.ts'

export async function tagChanged(trx: Trx, { at, ...change }: TagChanged): Promise<void> {
  await insertTagChange(trx, { ...change, at })
  await appendEvent(trx, { type: `tag.${change.change}`, tenantId: null, subject: `repository:${change.repository}`, data: change })
}
