import type { EventType, Role } from '@dezky/contracts'
import type { Scoped } from '../../database/index.ts'
import { tell, tellAll } from '../events/index.ts'
import type { TenantRef } from './member.ts'

export async function tellAllAdded(trx: Scoped, tenant: TenantRef, people: { personId: string }[]): Promise<void> {
  await tellAll(trx, 'member.added', people.map(({ personId }) => ({
    ...about(tenant, { personId }), data: { slug: tenant.slug, personId },
  })))
}

export async function memberRoleChanged(
  trx: Scoped, tenant: TenantRef, { personId, role, previous }: { personId: string, role: Role, previous: Role },
): Promise<void> {
  await tell(trx, 'member.role_changed', { ...about(tenant, { personId }), data: { slug: tenant.slug, personId, role, previous } })
}

type Plain = Extract<
  EventType, `member.${'added' | 'invited' | 'removed' | 'invitation_revoked' | 'disabled' | 'enabled'}`
>

export async function tellOfMember(trx: Scoped, type: Plain, tenant: TenantRef, personId: string): Promise<void> {
  await tell(trx, type, { ...about(tenant, { personId }), data: { slug: tenant.slug, personId } })
}

function about(tenant: TenantRef, { personId }: { personId: string }) {
  return { tenantId: tenant.id, subject: `person:${personId}` }
}
