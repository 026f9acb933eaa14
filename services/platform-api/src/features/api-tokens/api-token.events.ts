import type { ApiToken } from '@dezky/contracts'
import type { Scoped } from '../../database/index.ts'
import { tell } from '../events/index.ts'
import type { Owner } from './api-token.store.ts'

type Told = Pick<ApiToken, 'id' | 'name'>

export async function tokenCreated(trx: Scoped, owner: Owner, token: Told): Promise<void> {
  await tell(trx, 'api_token.created', about(owner, token))
}

export async function tokenRevoked(trx: Scoped, owner: Owner, token: Told): Promise<void> {
  await tell(trx, 'api_token.revoked', about(owner, token))
}

function about({ tenantId, slug }: Owner, { id, name }: Told) {
  return { tenantId, subject: `api_token:${id}`, data: { slug, tokenId: id, name } }
}
