import type { CreateTenant, Tenant } from '@dezky/contracts'
import { wake } from '@dezky/reconcile'
import { newId } from '@dezky/runtime'
import type { Readable, Scoped } from '../../database/index.ts'
import { asPlatform } from '../../database/index.ts'
import type { Actor } from '../audit/index.ts'
import { appendAudit } from '../audit/index.ts'
import { replaceClaims } from '../domains/index.ts'
import { addMember } from '../members/index.ts'
import { matchResourceSet } from '../provisioning/index.ts'
import { isReservedSlug } from '../settings/index.ts'
import { beginSubscription, startTrial } from '../subscriptions/index.ts'
import { requireAllowed } from './tenant.edit.service.ts'
import { SlugReserved, SlugTaken, TenantNotFound } from './tenant.errors.ts'
import { tenantCreated } from './tenant.events.ts'
import { TrialEndPast } from './tenant.lifecycle.errors.ts'
import { findTenant, findTenantById, insertTenant } from './tenant.store.ts'
import type { NewTenant } from './tenant.ts'

export async function createTenant(trx: Scoped, { trialEndsAt: end, ...input }: CreateTenant, actor: Actor, now: Date): Promise<Tenant> {
  if (await isReservedSlug(trx, input.slug)) throw new SlugReserved(input.slug)
  const trialEndsAt = end === undefined ? undefined : new Date(end)
  if (trialEndsAt && trialEndsAt <= now) throw new TrialEndPast('trialEndsAt')
  const tenant = await addTenant(trx, { id: newId(), ...input, trialEndsAt }, actor)
  if (!tenant) throw new SlugTaken(input.slug)
  return tenant
}

/** The row, what it must have upstream, the audit entry, the events and the wake-up: one transaction. Null when the slug is taken. */
export async function addTenant(trx: Scoped, wish: NewTenant, actor: Actor): Promise<Tenant | null> {
  const { id, slug, name, plan, administrator, partnerId, domains = [] } = wish
  await requireAllowed(trx, id, { partner: partnerId ?? null, domains })
  if (!await insertTenant(trx, wish)) return null
  await replaceClaims(trx, { id, slug }, domains)
  await beginSubscription(trx, id, plan)
  const details = { slug, name, plan, partnerId, domains }
  await appendAudit(trx, { tenantId: id, actor, action: 'tenant.create', subject: `tenant:${id}`, details })
  if (wish.trialEndsAt) await startTrial(trx, id, actor)
  const created = { id, slug, name, status: 'pending' as const }
  await tenantCreated(trx, created)
  if (administrator) await addMember(trx, created, { ...administrator, role: 'owner' }, actor)
  await asPlatform(trx, platform => matchResourceSet(platform, id))
  await wake(trx, { kind: 'tenant', key: id })
  return findTenantById(trx, id)
}

export async function getTenant(db: Readable, slug: string): Promise<Tenant> {
  const tenant = await findTenant(db, slug)
  if (!tenant) throw new TenantNotFound()
  return tenant
}
