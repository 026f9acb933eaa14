import type { Member, Permission, Role } from '@dezky/contracts'
import { grantableBy, permissionsOf, supportPermissions } from '@dezky/contracts/permissions'

/** What somebody may do with the members of a tenant. */
export interface MemberRights {
  /** The roles that are theirs to give, change or take away. */
  roles: readonly Role[]
  invite: boolean
  change: boolean
}

/** Something that an app of its own lets one do with somebody. */
export interface FurtherAction { label: string, icon: string, onSelect: (member: Member) => void }

/** As the API judges: in their role, or less when they act for the tenant only for a while. */
export function memberRights(role: Role, isActing = false): MemberRights {
  const permissions: readonly Permission[] = isActing ? supportPermissions : permissionsOf[role]
  const change = permissions.includes('members:write')
  return { roles: grantableBy[isActing ? 'helpdesk' : role], invite: permissions.includes('members:invite'), change }
}
