// How much of a tenant somebody sees who may read it. No input or output here.
import type { SharedResource, Tenant, TenantPermission } from '@dezky/contracts'
import { standingIn } from '../../http/access.ts'
import type { Caller } from '../people/index.ts'

/** Whom to call, why it was suspended and what upstreams say is for those who run it; who pays, for those who see what it costs. */
export function asSeenBy(caller: Caller, tenant: Tenant): Tenant {
  const standing = standingIn(caller, tenant.id)
  const { suspension } = tenant
  if (runs(standing)) return tenant
  return {
    ...tenant, contacts: [], company: standing.includes('subscription:read') ? tenant.company : {},
    suspension: suspension && { ...suspension, note: null }, resources: tenant.resources.map(withoutWords),
  }
}

function runs(standing: readonly TenantPermission[]): boolean {
  return standing.includes('tenant:write')
}

/** The reason stays: it says enough, and nothing of how the platform is built. */
function withoutWords(resource: SharedResource): SharedResource {
  return { ...resource, message: null, externalId: null }
}
