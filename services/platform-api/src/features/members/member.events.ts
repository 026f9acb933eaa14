import type { Scoped } from '../../database/index.ts'
import { tell } from '../events/index.ts'
import type { TenantRef } from './member.store.ts'

export async function memberAdded(trx: Scoped, tenant: TenantRef, person: { personId: string, name: string }): Promise<void> {
  await tell(trx, 'member.added', { tenantId: tenant.id, subject: `person:${person.personId}`, data: { slug: tenant.slug, ...person } })
}

export async function memberInvited(trx: Scoped, tenant: TenantRef, personId: string): Promise<void> {
  await tell(trx, 'member.invited', { tenantId: tenant.id, subject: `person:${personId}`, data: { slug: tenant.slug, personId } })
}
