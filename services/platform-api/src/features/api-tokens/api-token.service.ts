import type { ApiToken, CreateApiToken, CreatedApiToken, Permission } from '@dezky/contracts'
import { permissionsOf } from '@dezky/contracts'
import { NotHere } from '@dezky/runtime/fastify'
import type { Readable, Scoped } from '../../database/index.ts'
import { isOperator, PermissionMissing } from '../../http/access.ts'
import type { Actor } from '../audit/index.ts'
import { appendAudit } from '../audit/index.ts'
import type { Caller } from '../people/index.ts'
import { ExpiryOutOfRange, MembershipMissing, TooManyTokens } from './api-token.errors.ts'
import { tokenCreated, tokenRevoked } from './api-token.events.ts'
import type { Owner, TokensWanted } from './api-token.store.ts'
import { countGoodTokens, findTenantId, findToken, insertToken, listTokens, revokeToken } from './api-token.store.ts'
import { hashOf, hintOf, makeToken } from './api-token.ts'

const mostInTenant = 50
const longestMs = 365 * 24 * 3_600_000

export interface Making { maker: Caller, actor: Actor }

/** The token itself is in the answer and nowhere else. */
export async function createToken(
  trx: Scoped, slug: string | null, wish: CreateApiToken, { maker, actor }: Making,
): Promise<CreatedApiToken> {
  requireOwn(maker, slug, wish.permissions)
  const expiresAt = new Date(wish.expiresAt)
  if (expiresAt.getTime() <= Date.now() || expiresAt.getTime() > Date.now() + longestMs) throw new ExpiryOutOfRange()
  const owner = await ownerOf(trx, slug)
  if (owner.tenantId !== null && await countGoodTokens(trx, owner.tenantId) >= mostInTenant) throw new TooManyTokens(mostInTenant)
  const token = makeToken()
  const { name, permissions, addresses } = wish
  const facts = { tenantId: owner.tenantId, personId: maker.personId, name, permissions, addresses, expiresAt }
  const id = await insertToken(trx, { ...facts, hint: hintOf(token), hash: hashOf(token) })
  await appendAudit(trx, {
    tenantId: owner.tenantId, actor, action: 'api_token.create', subject: `api_token:${id}`,
    details: { name, permissions, addresses, expiresAt: expiresAt.toISOString() },
  })
  await tokenCreated(trx, owner, { id, name })
  return { ...await getToken(trx, owner, id), token }
}

/** Nobody can give away more than they have. Throws MembershipMissing to an operator, whose rights in a tenant are not a member's. */
function requireOwn(maker: Caller, slug: string | null, permissions: readonly Permission[]): void {
  const own = slug === null ? null : permissionsInTenant(maker, slug)
  const missing = own && permissions.find(permission => !own.includes(permission))
  if (missing) throw new PermissionMissing(missing)
}

function permissionsInTenant(maker: Caller, slug: string): readonly Permission[] {
  const membership = isOperator(maker) ? undefined : maker.memberships.find(candidate => candidate.slug === slug)
  if (!membership) throw new MembershipMissing()
  return permissionsOf[membership.role]
}

export async function revoke(trx: Scoped, slug: string | null, id: string, actor: Actor): Promise<void> {
  const owner = await ownerOf(trx, slug)
  const token = await getToken(trx, owner, id)
  if (token.state === 'revoked') return
  await revokeToken(trx, id)
  await appendAudit(trx, {
    tenantId: owner.tenantId, actor, action: 'api_token.revoke', subject: `api_token:${id}`, details: { name: token.name },
  })
  await tokenRevoked(trx, owner, token)
}

export async function pageOfTokens(db: Readable, slug: string | null, { limit, before }: TokensWanted) {
  const found = await listTokens(db, await ownerOf(db, slug), { limit: limit + 1, before })
  const items = found.slice(0, limit)
  return { items, last: found.length > limit ? items.at(-1)?.id ?? null : null }
}

async function ownerOf(db: Readable, slug: string | null): Promise<Owner> {
  if (slug === null) return { tenantId: null, slug: null }
  const tenantId = await findTenantId(db, slug)
  if (!tenantId) throw new NotHere()
  return { tenantId, slug }
}

async function getToken(db: Readable, owner: Owner, id: string): Promise<ApiToken> {
  const token = await findToken(db, owner, id)
  if (!token) throw new NotHere()
  return token
}
