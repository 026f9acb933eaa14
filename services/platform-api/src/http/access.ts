// Whether a caller may do something, and in which scope their queries then run. The only place that decides it.
import type { Permission, Role, TenantPermission } from '@dezky/contracts'
import { partnerPermissions, permissionsOf, supportPermissions, tenantPermissions } from '@dezky/contracts'
import type { StoredEvent } from '@dezky/events'
import { Problem } from '@dezky/runtime'
import { NotHere } from '@dezky/runtime/fastify'
import type { OperatorScope, PlatformScope, TenantScope } from '../database/index.ts'
import { operatorScope, partnerScope, tenantScope } from '../database/index.ts'
import type { Acting, Caller, Membership } from '../features/people/person.ts'
import { isOpen } from '../features/people/person.ts'
import { FreshSignInNeeded } from './fresh-sign-in.ts'

/** An operator needs both: a token for the operator's surface, and the database's word. */
export function isOperator(caller: Caller): boolean {
  return caller.surface === 'operator' && caller.platformAdmin
}

/** To the portal, operators' routes are not there: a refusal would tell whose tenants exist. */
export function requireOperator(caller: Caller, permission: Permission): OperatorScope {
  if (!isOperator(caller)) throw new NotHere()
  requireGrant(caller, permission)
  requireFreshSignIn(caller)
  return operatorScope(caller.personId)
}

/** As what a caller acts in a tenant to which `accessTo` let them: operators as its owners do; who acts for it touches no administrator. */
export function roleIn(caller: Caller, slug: string): Role {
  if (isOperator(caller)) return 'owner'
  const membership = caller.memberships.find(candidate => candidate.slug === slug)
  if (!membership) throw new NotHere()
  return membership.acting ? 'helpdesk' : membership.role
}

/** The time for which an operator may be in this tenant; null for everybody else. */
export function actingIn({ memberships }: Caller, slug: string): Acting | null {
  return memberships.find(membership => membership.slug === slug)?.acting ?? null
}

export interface AccessOptions {
  /** The route is for those whose workspace is suspended, too. */
  evenSuspended?: boolean
}

/**
 * The scope for a request about one tenant. Throws NotHere to whoever has no business with it, PermissionMissing to those who
 * have, but may not do this, TenantSuspended to members of a suspended tenant.
 */
export function accessTo(caller: Caller, slug: string, permission: TenantPermission, options: AccessOptions = {}): PlatformScope {
  if (isOperator(caller)) return requireOperator(caller, permission)
  const membership = caller.memberships.find(candidate => candidate.slug === slug)
  if (membership) return memberAccess(caller, membership, permission, options)
  if (caller.partnerId && partnerPermissions.includes(permission)) return partnerScope(caller.personId, caller.partnerId)
  throw new NotHere()
}

export type AnyOf = readonly [TenantPermission, ...TenantPermission[]]

/** `accessTo` for what either of several permissions is enough for. Who has none is told of the first. */
export function accessWithAny(caller: Caller, slug: string, permissions: AnyOf): PlatformScope {
  const membership = caller.memberships.find(candidate => candidate.slug === slug)
  const held = membership && permissions.find(permission => permissionsIn(membership).includes(permission) && isGranted(caller, permission))
  return accessTo(caller, slug, held ?? permissions[0])
}

/** For what lies below one partner: operators, and that partner's own people, to whom the database shows no other. */
export function accessToPartner(caller: Caller, permission: Permission): PlatformScope {
  if (isOperator(caller)) return requireOperator(caller, permission)
  if (caller.partnerId === null) throw new NotHere()
  requireGrant(caller, 'tenant:read')
  return partnerScope(caller.personId, caller.partnerId)
}

function memberAccess(caller: Caller, membership: Membership, permission: TenantPermission, { evenSuspended = false }: AccessOptions) {
  if (!isOpen(membership) && membership.status !== 'suspended') throw new NotHere()
  if (membership.status === 'suspended' && !evenSuspended) throw new TenantSuspended()
  if (!permissionsIn(membership).includes(permission)) throw new PermissionMissing(permission)
  requireGrant(caller, permission)
  requireFreshSignIn(caller)
  return tenantScope(caller.personId, [membership.tenantId])
}

/** What a caller's standing in a tenant allows, whatever a token of theirs was made for: how much they are shown follows from it. */
export function standingIn(caller: Caller, tenantId: string): readonly TenantPermission[] {
  if (isOperator(caller)) return tenantPermissions
  const membership = caller.memberships.find(candidate => candidate.tenantId === tenantId)
  if (membership) return permissionsIn(membership)
  return caller.partnerId === null ? [] : partnerPermissions
}

/** For what is one's own, and what people see of those they work with: programs have neither. */
export function asThemselves(caller: Caller): PlatformScope {
  requirePerson(caller)
  return tenantScope(caller.personId, caller.memberships.filter(isOpen).map(({ tenantId }) => tenantId))
}

/** For lists across tenants: everything the caller may see with this permission. */
export function scopeWith(caller: Caller, permission: TenantPermission): PlatformScope {
  if (isOperator(caller)) return requireOperator(caller, permission)
  requireGrant(caller, permission)
  if (caller.partnerId && partnerPermissions.includes(permission)) return partnerScope(caller.personId, caller.partnerId)
  return tenantScope(caller.personId, tenantsWith(caller, permission))
}

/** For what is a person's own, also an operator's: as one of the people of the workspaces that are open to them. Throws NeedsPerson. */
export function ownScope(caller: Caller): TenantScope {
  requirePerson(caller)
  return tenantScope(caller.personId, caller.memberships.filter(isOpen).map(({ tenantId }) => tenantId))
}

/** The rule that the database's policies hold, for events, which are handed on without asking it. */
export function visibleTo(caller: Caller): (event: Pick<StoredEvent, 'type' | 'tenantId' | 'data'>) => boolean {
  if (isOperator(caller)) return () => true
  const own = new Set(tenantsWith(caller, 'events:read'))
  const administers = caller.memberships.some(isAdministration)
  return ({ type, tenantId, data }) => tenantId === null ? isToldTo(type, data, administers) : own.has(tenantId)
}

function isAdministration(membership: Membership): boolean {
  return isOpen(membership) && !membership.acting && (membership.role === 'owner' || membership.role === 'admin')
}

/** What the platform itself tells people: that they may be shown other announcements. */
function isToldTo(type: string, data: StoredEvent['data'], administers: boolean): boolean {
  if (type !== 'announcement.told' || typeof data !== 'object' || data === null || !('audience' in data)) return false
  return data['audience'] === 'everybody' || administers
}

function tenantsWith({ memberships }: Caller, permission: TenantPermission): string[] {
  return memberships.filter(isOpen).filter(membership => permissionsIn(membership).includes(permission)).map(({ tenantId }) => tenantId)
}

function permissionsIn({ role, acting }: Membership): readonly TenantPermission[] {
  return acting ? supportPermissions : permissionsOf[role]
}

/** Somebody all of whose workspaces are suspended comes no further than learning so. */
export function requireOpenWorkspace(caller: Caller): void {
  const { memberships, partnerId } = caller
  if (isOperator(caller) || partnerId !== null || memberships.some(isOpen)) return
  if (memberships.some(({ status }) => status === 'suspended')) throw new TenantSuspended()
}

/** For what a program must not do in a person's name. */
export function requirePerson({ tokenId }: Caller): void {
  if (tokenId !== null) throw new NeedsPerson()
}

/** For the parts of an answer that need more than its route does. */
export function isGranted({ grant }: Caller, permission: Permission): boolean {
  return !grant || grant.includes(permission)
}

/** An API token may do only what it was made for, however much its maker may. */
export function requireGrant(caller: Caller, permission: Permission): void {
  if (!isGranted(caller, permission)) throw new PermissionMissing(permission)
}

/** Last of all: it is asked only of those who may, so that nobody signs in again to learn that they may not. */
function requireFreshSignIn({ freshWithin }: Caller): void {
  if (freshWithin !== null) throw new FreshSignInNeeded(freshWithin)
}

export class PermissionMissing extends Problem {
  constructor(permission: Permission) {
    super({
      code: 'permission_missing', status: 403, title: 'Not allowed',
      detail: `This needs the permission ${permission}; ask an owner of the workspace for a role that has it.`,
      extensions: { permission },
    })
  }
}

export class TenantSuspended extends Problem {
  constructor() {
    super({
      code: 'tenant_suspended', status: 403, title: 'Workspace suspended',
      detail: 'This workspace is suspended. Whoever runs the platform can say why, and open it again.',
    })
  }
}

export class NeedsPerson extends Problem {
  constructor() {
    super({
      code: 'needs_person', status: 403, title: 'For people only',
      detail: 'Only a person who has signed in can do this, not an API token.',
    })
  }
}
