import type { Resource, Tenant } from '@dezky/contracts'
import type { Scoped } from '../../database/index.ts'
import { tell } from '../events/index.ts'

export async function tenantCreated(trx: Scoped, tenant: Tenant): Promise<void> {
  await tell(trx, 'tenant.created', about(tenant))
}

export async function tenantActivated(trx: Scoped, tenant: Tenant): Promise<void> {
  await tell(trx, 'tenant.activated', about({ ...tenant, status: 'active' }))
}

export async function resourceChanged(trx: Scoped, tenant: { id: string, slug: string }, resource: Pick<Resource, 'kind' | 'state' | 'message'>): Promise<void> {
  await tell(trx, 'tenant.resource_changed', { tenantId: tenant.id, subject: `tenant:${tenant.id}`, data: { slug: tenant.slug, ...resource } })
}

function about({ id, slug, name, status }: Tenant) {
  return { tenantId: id, subject: `tenant:${id}`, data: { slug, name, status } }
}
