// What may be edited of a tenant, and what an edit changes. No input or output here.
import type { ChangeTenant, Company, Contact, Tenant, TenantField } from '@dezky/contracts'
import { tenantFields } from '@dezky/contracts'
import type { AnyOf } from '../../http/access.ts'

export interface Editable {
  name: string
  /** A partner's id. */
  partner: string | null
  domains: string[]
  company: Company
  contacts: Contact[]
}

export function editableOf({ name, partner, domains, company, contacts }: Tenant): Editable {
  return { name, partner: partner?.id ?? null, domains: domains.map(domain => domain.name).toSorted(), company, contacts }
}

export function edited(current: Editable, { partnerId, domains, ...change }: ChangeTenant): Editable {
  return {
    ...current, ...change,
    partner: partnerId === undefined ? current.partner : partnerId,
    domains: domains?.toSorted() ?? current.domains,
  }
}

/** What the tenant itself does not decide. */
export function needsOperator({ partnerId, domains }: ChangeTenant): boolean {
  return partnerId !== undefined || domains !== undefined
}

/** Who pays may also be said by those who look after that and nothing else. */
export function neededFor(change: ChangeTenant): AnyOf {
  const [field, ...others] = Object.keys(change)
  return field === 'company' && others.length === 0 ? ['tenant:write', 'subscription:write'] : ['tenant:write']
}

export function fieldsOf(changes: { before?: object, after?: object }): TenantField[] {
  return tenantFields.filter(field => field in { ...changes.before, ...changes.after })
}

/** Contacts are people: that they changed is for the trail, who they are is not. */
export function withoutPeople<T extends object>(facts: T | undefined): Omit<T, 'contacts'> | undefined {
  if (!facts) return undefined
  const { contacts: _, ...rest } = facts as T & { contacts?: unknown }
  return rest
}
