import type { EventType, SupportMode } from '@dezky/contracts'
import type { Scoped } from '../../database/index.ts'
import { tell } from '../events/index.ts'
import type { StoredAccess } from './support-access.store.ts'

type AccessEvent = Extract<EventType, `support_access.${'requested' | 'started' | 'denied' | 'ended'}`>

export async function tellAccess(trx: Scoped, type: AccessEvent, access: StoredAccess): Promise<void> {
  const { id, tenant, operator, state, endReason } = access
  await tell(trx, type, {
    tenantId: tenant.id, subject: `support_access:${id}`,
    data: { slug: tenant.slug, accessId: id, personId: operator.id, state, endReason },
  })
}

export async function supportModeChanged(trx: Scoped, tenant: { id: string, slug: string }, mode: SupportMode): Promise<void> {
  const { id, slug } = tenant
  await tell(trx, 'support_access.mode_changed', { tenantId: id, subject: `tenant:${id}`, data: { slug, mode } })
}

export interface UsedAccess { id: string, tenantId: string, slug: string }

export async function supportUsed(trx: Scoped, access: UsedAccess, operation: string): Promise<void> {
  await tell(trx, 'support_access.used', {
    tenantId: access.tenantId, subject: `support_access:${access.id}`, data: { slug: access.slug, accessId: access.id, operation },
  })
}
