import type { Tenant, TenantField } from '@dezky/contracts'
import type { Scoped } from '../../database/index.ts'
import { tell } from '../events/index.ts'

export async function tenantCreated(trx: Scoped, tenant: About): Promise<void> {
  await tell(trx, 'tenant.created', about(tenant))
}

export type LifeEvent = `tenant.${'activated' | 'suspended' | 'resumed' | 'deleted' | 'restored' | 'trial_changed' | 'converted'
  | 'purge_started' | 'purged'}`

/** `tenant` as it has become. */
export async function lifeChanged(trx: Scoped, type: LifeEvent, tenant: Tenant): Promise<void> {
  const { suspension, trialEndsAt, purgeAfter } = tenant
  const { data, ...event } = about(tenant)
  const why = suspension && { reason: suspension.reason, owner: suspension.owner }
  await tell(trx, type, { ...event, data: { ...data, suspension: why, trialEndsAt, purgeAfter } })
}

export async function tenantUpdated(trx: Scoped, { id, slug, name }: Tenant, changed: TenantField[]): Promise<void> {
  await tell(trx, 'tenant.updated', { tenantId: id, subject: `tenant:${id}`, data: { slug, name, changed } })
}

/** Told to operators alone, and so without the tenant. */
export async function noteAdded(trx: Scoped, { id, slug }: Tenant, noteId: string): Promise<void> {
  await tell(trx, 'tenant.note_added', { tenantId: null, subject: `tenant:${id}`, data: { slug, noteId } })
}

export async function noteRemoved(trx: Scoped, { id, slug }: Tenant, noteId: string): Promise<void> {
  await tell(trx, 'tenant.note_removed', { tenantId: null, subject: `tenant:${id}`, data: { slug, noteId } })
}

type About = Pick<Tenant, 'id' | 'slug' | 'name' | 'status'>

function about({ id, slug, name, status }: About) {
  return { tenantId: id, subject: `tenant:${id}`, data: { slug, name, status } }
}
