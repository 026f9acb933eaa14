// Who may do what to whom within a tenant: from roles to an answer, with nothing else known.
import type { ProblemCode, Role } from '@dezky/contracts'
import { grantableBy } from '@dezky/contracts'

export type Refusal = Extract<ProblemCode, 'role_not_grantable' | 'last_owner' | 'member_active' | 'member_not_active' | 'own_account'>

/** Operators act as owners do. Null: they may. */
export function judgeAdding(actor: Role, role: Role): Refusal | null {
  return mayHandle(actor, role) ? null : 'role_not_grantable'
}

interface Target {
  role: Role
  /** How many owners the tenant would count with this one among them, under a lock. */
  owners: number
}

/** Both roles must be theirs to give: otherwise an administrator could take an owner's away. */
export function judgeRoleChange(actor: Role, { role, owners }: Target, next: Role): Refusal | null {
  if (!mayHandle(actor, role) || !mayHandle(actor, next)) return 'role_not_grantable'
  return next !== 'owner' && isLastOwner({ role, owners }) ? 'last_owner' : null
}

/** Anybody may leave; only the last owner may not. */
export function judgeRemoval(actor: Role, { role, owners }: Target, isSelf: boolean): Refusal | null {
  if (!isSelf && !mayHandle(actor, role)) return 'role_not_grantable'
  return isLastOwner({ role, owners }) ? 'last_owner' : null
}

/**
 * Whoever holds an invitation link can become that person: so only for roles that the caller could give themselves, and never for
 * somebody with an account, or with a place elsewhere that the link would open, too.
 */
export function judgeInvitation(actor: Role, { role, hasAccount }: { role: Role, hasAccount: boolean }): Refusal | null {
  if (!mayHandle(actor, role)) return 'role_not_grantable'
  return hasAccount ? 'member_active' : null
}

export function judgeRevocation(actor: Role, { role, owners, isActive }: Target & { isActive: boolean }): Refusal | null {
  if (!mayHandle(actor, role)) return 'role_not_grantable'
  if (isActive) return 'member_active'
  return isLastOwner({ role, owners }) ? 'last_owner' : null
}

/** Somebody who has not come here may be at work elsewhere: whoever merely adds an address must not be able to end that. */
export function judgeSignOut(actor: Role, { role, isActive }: { role: Role, isActive: boolean }): Refusal | null {
  if (!mayHandle(actor, role)) return 'role_not_grantable'
  return isActive ? null : 'member_not_active'
}

interface DisablingTarget extends Target { isActive: boolean, isSelf: boolean }

/** Whoever has not come yet is invited no longer; and nobody shuts themselves out, for they could not come back. */
export function judgeDisabling(actor: Role, { role, owners, isActive, isSelf }: DisablingTarget): Refusal | null {
  if (!mayHandle(actor, role)) return 'role_not_grantable'
  if (isSelf) return 'own_account'
  if (!isActive) return 'member_not_active'
  return isLastOwner({ role, owners }) ? 'last_owner' : null
}

function mayHandle(actor: Role, role: Role): boolean {
  return grantableBy[actor].includes(role)
}

function isLastOwner({ role, owners }: Target): boolean {
  return role === 'owner' && owners <= 1
}
