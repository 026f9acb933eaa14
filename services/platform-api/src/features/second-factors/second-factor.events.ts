import type { Scoped } from '../../database/index.ts'
import { tell } from '../events/index.ts'
import type { TenantRef } from '../members/index.ts'

export async function policyChanged(trx: Scoped, { id, slug }: TenantRef, requiredFrom: string | null): Promise<void> {
  await tell(trx, 'second_factor.policy_changed', { tenantId: id, subject: `tenant:${id}`, data: { slug, requiredFrom } })
}

export async function factorReset(trx: Scoped, { id, slug }: TenantRef, personId: string): Promise<void> {
  await tell(trx, 'member.second_factor_reset', { tenantId: id, subject: `person:${personId}`, data: { slug, personId } })
}
