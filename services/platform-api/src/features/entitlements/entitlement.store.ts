import type { EntitlementKey, TenantStatus } from '@dezky/contracts'
import type { Readable, Scoped } from '../../database/index.ts'
import type { Overriding } from './entitlement.ts'

export interface TenantRef { id: string, slug: string, status: TenantStatus }

export async function findTenantRef(db: Readable, by: { slug: string } | { id: string }): Promise<TenantRef | null> {
  const query = db.selectFrom('tenants').select(['id', 'slug', 'status']).where('purged_at', 'is', null)
  const found = 'slug' in by ? query.where('slug', '=', by.slug) : query.where('id', '=', by.id)
  return await found.executeTakeFirst() ?? null
}

export async function listOverrides(db: Readable, tenantId: string): Promise<Overriding[]> {
  const rows = await db.selectFrom('entitlement_overrides').select(['key', 'value', 'expires_at'])
    .where('tenant_id', '=', tenantId).execute()
  return rows.map(({ key, value, expires_at }) => ({ key, value: Number(value), expiresAt: expires_at }))
}

/** With why, who and when, which only operators may read. */
export async function listToldOverrides(db: Readable, tenantId: string): Promise<Overriding[]> {
  const rows = await db.selectFrom('entitlement_overrides as o').leftJoin('people as p', 'p.id', 'o.created_by')
    .select(['o.key', 'o.value', 'o.expires_at', 'o.note', 'o.created_at', 'o.created_by', 'p.name'])
    .where('o.tenant_id', '=', tenantId).execute()
  return rows.map(({ key, value, expires_at, note, created_at, created_by: id, name }) => ({
    key, value: Number(value), expiresAt: expires_at,
    told: { note, setBy: id && name ? { id, name } : null, setAt: created_at.toISOString() },
  }))
}

export interface NewOverride { key: EntitlementKey, value: number, note: string, expiresAt: Date | null, createdBy: string | null }

export async function saveOverride(trx: Scoped, tenantId: string, { key, value, note, expiresAt, createdBy }: NewOverride): Promise<void> {
  const says = { value, note, expires_at: expiresAt, created_by: createdBy, created_at: new Date() }
  await trx.insertInto('entitlement_overrides').values({ tenant_id: tenantId, key, ...says })
    .onConflict(conflict => conflict.columns(['tenant_id', 'key']).doUpdateSet(says)).execute()
}

/** False when there was none. */
export async function deleteOverride(trx: Scoped, tenantId: string, key: EntitlementKey): Promise<boolean> {
  const { numDeletedRows } = await trx.deleteFrom('entitlement_overrides')
    .where('tenant_id', '=', tenantId).where('key', '=', key).executeTakeFirstOrThrow()
  return numDeletedRows > 0n
}
