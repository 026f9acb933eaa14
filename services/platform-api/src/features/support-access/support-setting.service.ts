// Whether operators come in is the tenant's own word. Shutting them out ends at once what they have open.
import type { SupportAccessSetting, SupportMode } from '@dezky/contracts'
import { NotHere, requireVersionIfAny } from '@dezky/runtime/fastify'
import type { Readable, Scoped } from '../../database/index.ts'
import type { Actor } from '../audit/index.ts'
import { appendAudit } from '../audit/index.ts'
import { supportModeChanged } from './support-access.events.ts'
import type { By } from './support-access.service.ts'
import { endAccess } from './support-access.service.ts'
import { findSupportTenant, openIdsOf } from './support-access.store.ts'
import { findSetting, lockSetting, writeSetting } from './support-setting.store.ts'

export async function getSetting(db: Readable, slug: string): Promise<SupportAccessSetting> {
  const tenant = await findSupportTenant(db, slug)
  if (!tenant) throw new NotHere()
  return findSetting(db, tenant.id)
}

export interface Deciding extends By<Extract<Actor, { kind: 'person' }>> { mode: SupportMode, version: number | null }

/** Throws NotHere, or what `requireVersionIfAny` throws. */
export async function decideSetting(trx: Scoped, slug: string, { mode, version, ...by }: Deciding): Promise<SupportAccessSetting> {
  const tenant = await findSupportTenant(trx, slug)
  if (!tenant) throw new NotHere()
  await lockSetting(trx, tenant.id)
  const before = await findSetting(trx, tenant.id)
  requireVersionIfAny(before, version)
  await writeSetting(trx, tenant.id, mode, by.actor.personId)
  await appendAudit(trx, {
    tenantId: tenant.id, actor: by.actor, action: 'support_access.mode', subject: `tenant:${tenant.id}`, details: {},
    before: { mode: before.mode }, after: { mode },
  })
  await supportModeChanged(trx, tenant, mode)
  if (mode === 'never') await endAll(trx, tenant.id, by)
  return findSetting(trx, tenant.id)
}

async function endAll(trx: Scoped, tenantId: string, by: By<Deciding['actor']>): Promise<void> {
  for (const id of await openIdsOf(trx, tenantId)) await endAccess(trx, id, { by: by.actor.personId, reason: 'setting' }, by)
}
