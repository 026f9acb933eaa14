import type { Entitlement } from '@dezky/contracts'
import type { Scoped } from '../../database/index.ts'
import { tell } from '../events/index.ts'

export async function entitlementChanged(trx: Scoped, { id, slug }: { id: string, slug: string }, entitlement: Entitlement): Promise<void> {
  const { key, value, reason } = entitlement
  await tell(trx, 'entitlement.changed', { tenantId: id, subject: `tenant:${id}`, data: { slug, key, value, reason } })
}
