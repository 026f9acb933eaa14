import type { Company, Contact, CreateTenant, Provisioning, ResourceKind, ResourceState, Tenant } from '@dezky/contracts'
import { provisioningStates, resourceKinds } from '@dezky/contracts'

export interface NewTenant {
  id: string
  slug: string
  name: string
  /** A slug of the catalogue. */
  plan: string
  administrator: CreateTenant['administrator'] | null
  partnerId?: string | undefined
  domains?: string[] | undefined
  company?: Company | undefined
  contacts?: Contact[] | undefined
  trialEndsAt?: Date | undefined
}

/** The upstream in which a resource lives. */
export function upstreamOf(kind: ResourceKind): Tenant['resources'][number]['upstream'] {
  const upstreams = { 'directory.group': 'directory', 'mail.domain': 'mail', 'files.space': 'files' } as const
  return upstreams[kind]
}

export function inDisplayOrder<T extends { kind: ResourceKind }>(resources: T[]): T[] {
  return resources.toSorted((a, b) => resourceKinds.indexOf(a.kind) - resourceKinds.indexOf(b.kind))
}

/** What is the matter with a tenant that has these resources: the worst of them tells. */
export function provisioningOf(resources: { state: ResourceState }[]): Provisioning {
  const states = new Set(resources.map(({ state }) => state))
  return provisioningStates.findLast(state => states.has(state)) ?? 'ok'
}
