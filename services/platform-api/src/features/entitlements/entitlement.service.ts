import type { Entitlement, EntitlementKey, Override } from '@dezky/contracts'
import { wake } from '@dezky/reconcile'
import type { Readable, Scoped } from '../../database/index.ts'
import type { Actor } from '../audit/index.ts'
import { appendAudit, changesOf } from '../audit/index.ts'
import type { SubscriptionState } from '../subscriptions/index.ts'
import { seatsInUse, subscriptionOf } from '../subscriptions/index.ts'
import { OverrideExpired, OverrideNotFound, OverrideUnfit, TenantUnknown } from './entitlement.errors.ts'
import { entitlementChanged } from './entitlement.events.ts'
import type { TenantRef } from './entitlement.store.ts'
import { deleteOverride, findTenantRef, listOverrides, listToldOverrides, saveOverride } from './entitlement.store.ts'
import { entitlementsOf, fits } from './entitlement.ts'

/** For reconcilers: what the upstreams' quotas follow from. All of it nothing for a tenant that is not there. */
export async function entitlementsOfTenant(db: Readable, tenantId: string): Promise<Entitlement[]> {
  return read(db, await findTenantRef(db, { id: tenantId }))
}

export async function getEntitlements(db: Readable, slug: string, forOperator: boolean): Promise<Entitlement[]> {
  return read(db, await refOf(db, slug), forOperator ? listToldOverrides : listOverrides)
}

export interface Supposed { subscription: Pick<SubscriptionState, 'status' | 'seats' | 'planVersion'>, now: Date }

/** What the tenant could use with each of these subscriptions. */
export async function entitlementsWith(db: Readable, tenantId: string, supposed: Supposed[]): Promise<Entitlement[][]> {
  const tenant = await findTenantRef(db, { id: tenantId })
  const overrides = await listOverrides(db, tenantId)
  return supposed.map(({ subscription, now }) => entitlementsOf({
    tenantStatus: tenant?.status ?? null, subscription, planVersion: subscription.planVersion, overrides, use: {}, now,
  }))
}

export interface OverrideWish { slug: string, key: EntitlementKey, actor: Actor }

export async function overrideEntitlement(trx: Scoped, wish: OverrideWish, { value, note, expiresAt }: Override): Promise<Entitlement> {
  if (!fits(wish.key, value)) throw new OverrideUnfit(wish.key)
  const until = expiresAt === null ? null : new Date(expiresAt)
  if (until && until <= new Date()) throw new OverrideExpired()
  const createdBy = wish.actor.kind === 'system' ? null : wish.actor.personId
  return changing(trx, wish, { action: 'entitlement.override', reason: note }, tenant =>
    saveOverride(trx, tenant.id, { key: wish.key, value: Number(value), note, expiresAt: until, createdBy }))
}

export async function endOverride(trx: Scoped, wish: OverrideWish): Promise<Entitlement> {
  return changing(trx, wish, { action: 'entitlement.override_end' }, async (tenant) => {
    if (!await deleteOverride(trx, tenant.id, wish.key)) throw new OverrideNotFound()
  })
}

/** The row, the audit entry, the event and the wake-up of whatever keeps quotas upstream: one transaction. */
async function changing(
  trx: Scoped, { slug, key, actor }: OverrideWish, about: { action: string, reason?: string }, write: (tenant: TenantRef) => Promise<void>,
): Promise<Entitlement> {
  const tenant = await refOf(trx, slug)
  const before = await one(trx, tenant, key)
  await write(tenant)
  const after = await one(trx, tenant, key)
  await appendAudit(trx, {
    tenantId: tenant.id, actor, subject: `tenant:${tenant.id}`, details: { key }, ...about, ...changesOf(factsOf(before), factsOf(after)),
  })
  await entitlementChanged(trx, tenant, after)
  await wake(trx, { kind: 'tenant', key: tenant.id })
  return after
}

async function one(db: Readable, tenant: TenantRef, key: EntitlementKey): Promise<Entitlement> {
  const found = (await read(db, tenant, listToldOverrides)).find(entitlement => entitlement.key === key)
  if (!found) throw new Error(`Nothing is said of ${key}.`)
  return found
}

async function read(db: Readable, tenant: TenantRef | null, overridesOf = listOverrides): Promise<Entitlement[]> {
  if (!tenant) return entitlementsOf({ tenantStatus: null, subscription: null, planVersion: null, overrides: [], use: {} })
  const subscription = await subscriptionOf(db, tenant.id)
  return entitlementsOf({
    tenantStatus: tenant.status, subscription, planVersion: subscription?.planVersion ?? null,
    overrides: await overridesOf(db, tenant.id), use: { seats: await seatsInUse(db, tenant.id) },
  })
}

async function refOf(db: Readable, slug: string): Promise<TenantRef> {
  const tenant = await findTenantRef(db, { slug })
  if (!tenant) throw new TenantUnknown()
  return tenant
}

function factsOf({ value, reason, expiresAt }: Entitlement) {
  return { value, reason, expiresAt }
}
