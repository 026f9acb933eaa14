// What may be done, by the smallest words that matter; roles and API tokens are sets of them.
// Plain data: pages that ask who may do what load no schemas for it.
import type { Role } from './member.ts'

/** Within one tenant. */
export const tenantPermissions = [
  'tenant:read', 'tenant:write', 'tenant:lifecycle', 'members:read', 'members:invite', 'members:write',
  'subscription:read', 'subscription:write', 'audit:read', 'events:read', 'tokens:write', 'webhooks:write', 'tickets:read', 'tickets:write',
] as const

/** Of the platform as a whole; only operators have them. */
export const platformPermissions = [
  'tenants:create', 'partners:read', 'partners:write', 'people:read', 'people:write', 'plans:write', 'revenue:read',
  'platform:read', 'platform:write',
] as const

export const permissions = [...tenantPermissions, ...platformPermissions] as const
export type Permission = (typeof permissions)[number]
export type TenantPermission = (typeof tenantPermissions)[number]

const administration: readonly TenantPermission[] = [
  'tenant:read', 'tenant:write', 'members:read', 'members:invite', 'members:write', 'subscription:read', 'audit:read', 'events:read',
  'tokens:write', 'webhooks:write', 'tickets:read', 'tickets:write',
]

/**
 * Helpdesk may create people, but neither change what others may do nor come near their passwords. Tickets are between those who look
 * after the workspace and the operators: whoever reads one reads them all, so billing and members ask their own helpdesk.
 */
export const permissionsOf: Record<Role, readonly TenantPermission[]> = {
  owner: tenantPermissions,
  admin: administration,
  billing: ['tenant:read', 'subscription:read', 'subscription:write'],
  helpdesk: ['tenant:read', 'members:read', 'members:invite', 'tickets:read', 'tickets:write'],
  member: ['tenant:read'],
}

/** What a partner's people may do with their own tenants. */
export const partnerPermissions: readonly TenantPermission[] = ['tenant:read', 'subscription:read']

/**
 * An operator's who acts for a tenant. Less than an administrator: nothing that shuts the workspace, costs money, hands out power or
 * outlives the visit.
 */
export const supportPermissions: readonly TenantPermission[] = [
  'tenant:read', 'tenant:write', 'members:read', 'members:invite', 'members:write', 'subscription:read', 'audit:read', 'events:read',
]

/** The roles that somebody of this role may give, change or take away. */
export const grantableBy: Record<Role, readonly Role[]> = {
  owner: ['owner', 'admin', 'billing', 'helpdesk', 'member'],
  admin: ['admin', 'billing', 'helpdesk', 'member'],
  billing: [],
  helpdesk: ['member'],
  member: [],
}
