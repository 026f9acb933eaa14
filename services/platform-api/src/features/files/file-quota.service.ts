// How much of the plan's storage a workspace lets its files take. What is written here is made true by the space's own resource.
import type { FileQuota, SetFileQuota } from '@dezky/contracts'
import { wake } from '@dezky/reconcile'
import { requireVersionIfAny } from '@dezky/runtime/fastify'
import type { Readable, Scoped } from '../../database/index.ts'
import type { Actor } from '../audit/index.ts'
import { appendAudit } from '../audit/index.ts'
import { entitlementsOfTenant, QuotaTooLarge } from '../entitlements/index.ts'
import { tell } from '../events/index.ts'
import { requireOpenTenant, requireTenant } from '../members/index.ts'
import { findQuota, lockQuota, writeQuota } from './file-quota.store.ts'
import { allowedBytes } from './file-quota.ts'

/** Throws TenantUnknown. */
export async function getQuota(db: Readable, slug: string): Promise<FileQuota> {
  return show(db, (await requireTenant(db, slug)).id)
}

export type QuotaWish = SetFileQuota & { version: number | null, actor: Actor }

/**
 * Less than is used already is no mistake: nothing is taken away, and nothing is added until there is room again. Throws TenantNotOpen,
 * QuotaTooLarge, or what `requireVersionIfAny` throws; an order that changes nothing leaves no trace.
 */
export async function setQuota(trx: Scoped, slug: string, { quotaBytes, version, actor }: QuotaWish): Promise<FileQuota> {
  const { id: tenantId } = await requireOpenTenant(trx, slug)
  await lockQuota(trx, tenantId)
  const before = await findQuota(trx, tenantId)
  requireVersionIfAny(before, version)
  if (before.quotaBytes === quotaBytes) return show(trx, tenantId)
  const storage = await storageOf(trx, tenantId)
  if (quotaBytes !== null && quotaBytes > storage) throw new QuotaTooLarge(storage)
  await writeQuota(trx, tenantId, quotaBytes)
  const subject = `tenant:${tenantId}`
  await appendAudit(trx, {
    tenantId, actor, action: 'file_space.quota', subject, details: {}, before: { quotaBytes: before.quotaBytes }, after: { quotaBytes },
  })
  await tell(trx, 'file_space.quota_changed', { tenantId, subject, data: { slug, quotaBytes } })
  await wake(trx, { kind: 'tenant', key: tenantId })
  return show(trx, tenantId)
}

async function show(db: Readable, tenantId: string): Promise<FileQuota> {
  const { quotaBytes, version } = await findQuota(db, tenantId)
  return { quotaBytes, allowedBytes: allowedBytes(quotaBytes, await storageOf(db, tenantId)), version }
}

async function storageOf(db: Readable, tenantId: string): Promise<number> {
  const entitlements = await entitlementsOfTenant(db, tenantId)
  return Number(entitlements.find(({ key }) => key === 'storage')?.value ?? 0)
}
