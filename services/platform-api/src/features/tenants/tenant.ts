import type { Company, Contact, CreateTenant, Provisioning, ResourceState, SharedResourceKind } from '@dezky/contracts'
import { provisioningStates, sharedResourceKinds } from '@dezky/contracts'

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

export function inDisplayOrder<T extends { kind: SharedResourceKind, subject: string }>(resources: T[]): T[] {
  const place = ({ kind, subject }: T) => `${sharedResourceKinds.indexOf(kind)} ${subject}`
  return resources.toSorted((a, b) => place(a) < place(b) ? -1 : 1)
}

/** What is the matter with a tenant that has resources in these states: the worst of them tells. */
export function provisioningOf(states: readonly ResourceState[]): Provisioning {
  return provisioningStates.findLast(state => states.includes(state)) ?? 'ok'
}
