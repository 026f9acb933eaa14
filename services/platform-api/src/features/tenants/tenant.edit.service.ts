import type { ChangeTenant, Tenant } from '@dezky/contracts'
import { wake } from '@dezky/reconcile'
import { requireVersion } from '@dezky/runtime/fastify'
import type { Scoped } from '../../database/index.ts'
import type { Actor } from '../audit/index.ts'
import { appendAudit, changesOf } from '../audit/index.ts'
import { replaceClaims } from '../domains/index.ts'
import { recordSubscriptionChange } from '../subscriptions/index.ts'
import { findTakenDomain, holdPartner, lockTenant, updateTenant } from './tenant.edit.store.ts'
import type { Editable } from './tenant.edit.ts'
import { editableOf, edited, fieldsOf, withoutPeople } from './tenant.edit.ts'
import { DomainTaken, PartnerUnavailable, TenantNotFound } from './tenant.errors.ts'
import { tenantUpdated } from './tenant.events.ts'
import { findTenantById } from './tenant.store.ts'

export interface Edit { change: ChangeTenant, version: number, actor: Actor }

/**
 * Throws VersionStale, PartnerUnavailable, DomainTaken. An edit that changes nothing leaves no trace.
 * What a tenant brings in counts for another partner from now on, so its subscription has changed, too.
 */
export async function changeTenant(trx: Scoped, slug: string, { change, version, actor }: Edit): Promise<Tenant> {
  const tenant = await lockedTenant(trx, slug)
  requireVersion(tenant, version)
  const [before, after] = [editableOf(tenant), edited(editableOf(tenant), change)]
  const changes = changesOf(before, after)
  const fields = fieldsOf(changes)
  if (fields.length === 0) return tenant
  const differing = Object.fromEntries(fields.map(field => [field, after[field]])) as Partial<Editable>
  await requireAllowed(trx, tenant.id, differing)
  await updateTenant(trx, tenant.id, differing)
  if (differing.partner !== undefined) await recordSubscriptionChange(trx, tenant.id)
  if (differing.domains) await replaceClaims(trx, tenant, differing.domains)
  const updated = await freshTenant(trx, tenant.id)
  await appendAudit(trx, {
    tenantId: tenant.id, actor, action: 'tenant.update', subject: `tenant:${tenant.id}`, details: { changed: fields },
    before: withoutPeople(changes.before) ?? {}, after: withoutPeople(changes.after) ?? {},
  })
  await tenantUpdated(trx, updated, fields)
  await wake(trx, { kind: 'tenant', key: tenant.id })
  return updated
}

/** What only the database knows: whether the partner takes tenants, and whether the domains are free. */
export async function requireAllowed(trx: Scoped, tenantId: string, { partner, domains }: Partial<Editable>): Promise<void> {
  if (partner && !await holdPartner(trx, partner)) throw new PartnerUnavailable()
  const taken = domains && await findTakenDomain(trx, tenantId, domains)
  if (taken) throw new DomainTaken(taken)
}

async function lockedTenant(trx: Scoped, slug: string): Promise<Tenant> {
  const id = await lockTenant(trx, slug)
  if (!id) throw new TenantNotFound()
  return freshTenant(trx, id)
}

async function freshTenant(trx: Scoped, id: string): Promise<Tenant> {
  const tenant = await findTenantById(trx, id)
  if (!tenant) throw new TenantNotFound()
  return tenant
}
