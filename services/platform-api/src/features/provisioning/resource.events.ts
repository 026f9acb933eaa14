import type { Scoped } from '../../database/index.ts'
import { tell } from '../events/index.ts'
import type { ResourceRow, Settled } from './resource.ts'

export async function resourceChanged(trx: Scoped, row: ResourceRow, { state, reason, message }: Settled): Promise<void> {
  const { tenantId, slug, id: resourceId, kind, subject } = row
  const data = { slug, resourceId, kind, subject, state, reason, message }
  await tell(trx, 'tenant.resource_changed', { tenantId, subject: `tenant:${tenantId}`, data })
}
