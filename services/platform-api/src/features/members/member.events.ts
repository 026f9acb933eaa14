import type { Scoped } from '../../database/index.ts'
import { tell } from '../events/index.ts'

interface InTenant { id: string, slug: string }

export async function memberAdded(trx: Scoped, tenant: InTenant, person: { personId: string, name: string }): Promise<void> {
  await tell(trx, 'member.added', { tenantId: tenant.id, subject: `person:${person.personId}`, data: { slug: tenant.slug, ...person } })
}

export async function memberInvited(trx: Scoped, tenant: InTenant, personId: string): Promise<void> {
  await tell(trx, 'member.invited', { tenantId: tenant.id, subject: `person:${personId}`, data: { slug: tenant.slug, personId } })
}
