import { sql } from 'kysely'
import type { ApiToken, Permission } from '@dezky/contracts'
import { newId } from '@dezky/runtime'
import type { PlatformDatabase, Readable, Scoped } from '../../database/index.ts'
import type { KnownToken } from './api-token.judgement.ts'

/**
 * Whose token this is the hash of, as the database knows its maker now. Reads between scopes, as dezky_app may. How long the index looks
 * for a hash says nothing about a token: nobody can choose how a hash begins.
 */
export async function findTokenByHash(db: PlatformDatabase, hash: Buffer): Promise<KnownToken | null> {
  const { rows } = await sql<KnownToken>`
    select a.id, a.tenant_id as "tenantId", a.permissions, a.addresses, a.expires_at as "expiresAt", a.revoked_at as "revokedAt",
           a.last_used_at as "lastUsedAt",
           jsonb_build_object(
             'personId', p.id, 'disabled', p.disabled_at is not null, 'adminSource', p.platform_admin_source, 'membership',
             (select jsonb_build_object('tenantId', t.id, 'slug', t.slug, 'status', t.status, 'role', m.role)
                from memberships m join tenants t on t.id = m.tenant_id
               where m.person_id = p.id and m.tenant_id = a.tenant_id and m.disabled_at is null)) as maker
      from api_tokens a join people p on p.id = a.person_id
     where a.hash = ${hash}`.execute(db)
  return rows[0] ?? null
}

/** Once a minute at the most, however many replicas it is used on. */
export async function markUsed(trx: Scoped, id: string, use: { at: Date, address: string, notSince: Date }): Promise<void> {
  await trx.updateTable('api_tokens').set({ last_used_at: use.at, last_used_address: use.address }).where('id', '=', id)
    .where(eb => eb.or([eb('last_used_at', 'is', null), eb('last_used_at', '<=', use.notSince)])).execute()
}

/** Where tokens belong: to a tenant, or to the platform (both null). */
export interface Owner { tenantId: string | null, slug: string | null }

export async function findTenantId(db: Readable, slug: string): Promise<string | null> {
  const row = await db.selectFrom('tenants').select('id').where('slug', '=', slug).where('purged_at', 'is', null).executeTakeFirst()
  return row?.id ?? null
}

/** Those that can still be used. Whoever makes another waits here until this transaction ends. */
export async function countGoodTokens(trx: Scoped, tenantId: string): Promise<number> {
  await trx.selectFrom('tenants').select('id').where('id', '=', tenantId).forNoKeyUpdate().execute()
  const { count } = await trx.selectFrom('api_tokens').select(eb => eb.fn.countAll<bigint>().as('count'))
    .where('tenant_id', '=', tenantId).where('revoked_at', 'is', null).where('expires_at', '>', new Date()).executeTakeFirstOrThrow()
  return Number(count)
}

export interface NewToken {
  tenantId: string | null
  personId: string
  name: string
  hint: string
  hash: Buffer
  permissions: Permission[]
  addresses: string[]
  expiresAt: Date
}

export async function insertToken(trx: Scoped, { tenantId, personId, expiresAt, ...token }: NewToken): Promise<string> {
  const id = newId()
  await trx.insertInto('api_tokens').values({ id, tenant_id: tenantId, person_id: personId, expires_at: expiresAt, ...token }).execute()
  return id
}

/** What was revoked already stays as it was. */
export async function revokeToken(trx: Scoped, id: string): Promise<void> {
  await trx.updateTable('api_tokens').set({ revoked_at: new Date() }).where('id', '=', id).where('revoked_at', 'is', null).execute()
}

export async function findToken(db: Readable, owner: Owner, id: string): Promise<ApiToken | null> {
  const { rows } = await sql<TokenRow>`${selectTokens} where a.id = ${id} and a.tenant_id is not distinct from ${owner.tenantId}::uuid`
    .execute(db)
  return rows[0] ? toToken(rows[0]) : null
}

export interface TokensWanted { limit: number, before: string | null }

/** Newest first. */
export async function listTokens(db: Readable, owner: Owner, { limit, before }: TokensWanted): Promise<ApiToken[]> {
  const ofOwner = owner.tenantId === null ? sql`a.tenant_id is null` : sql`a.tenant_id = ${owner.tenantId}`
  const { rows } = await sql<TokenRow>`${selectTokens} where ${ofOwner} and (${before}::uuid is null or a.id < ${before}::uuid)
    order by a.id desc limit ${limit}`.execute(db)
  return rows.map(toToken)
}

export async function deleteTokensEndedBefore(trx: Scoped, time: Date): Promise<void> {
  await trx.deleteFrom('api_tokens').where(eb => eb.fn('least', ['expires_at', 'revoked_at']), '<', time).execute()
}

interface TokenRow {
  id: string
  name: string
  hint: string
  permissions: Permission[]
  addresses: string[]
  maker_id: string
  maker_name: string | null
  created_at: Date
  expires_at: Date
  revoked_at: Date | null
  last_used_at: Date | null
  last_used_address: string | null
}

/** Somebody who has left the tenant cannot be seen there any more: their name is gone with them. */
const selectTokens = sql`
  select a.id, a.name, a.hint, a.permissions, a.addresses, a.created_at, a.expires_at, a.revoked_at, a.last_used_at, a.last_used_address,
         a.person_id as maker_id, p.name as maker_name
    from api_tokens a left join people p on p.id = a.person_id`

function toToken(row: TokenRow): ApiToken {
  const { id, name, hint, permissions, addresses } = row
  return {
    id, name, hint, permissions, addresses, state: stateOf(row), createdBy: { id: row.maker_id, name: row.maker_name },
    createdAt: row.created_at.toISOString(), expiresAt: row.expires_at.toISOString(), revokedAt: row.revoked_at?.toISOString() ?? null,
    lastUsedAt: row.last_used_at?.toISOString() ?? null, lastUsedAddress: row.last_used_address,
  }
}

function stateOf({ revoked_at, expires_at }: TokenRow): ApiToken['state'] {
  if (revoked_at) return 'revoked'
  return expires_at <= new Date() ? 'expired' : 'active'
}
