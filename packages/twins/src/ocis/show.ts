// Spaces and people as LibreGraph shows them.
import { appRoleIds, spaceRoleIds } from './roles.ts'
import type { State, StoredDrive, StoredUser } from './state.ts'

const applicationId = '7f4c2ef6-9d5c-4a3e-8d0e-4f2a8a3b0c11'
const diskBytes = 1_000_000_000_000

export function shownDrive(state: State, [id, drive]: [string, StoredDrive], address: string) {
  return {
    id, driveType: 'project', name: drive.name, driveAlias: drive.driveAlias,
    ...drive.description === null ? {} : { description: drive.description },
    lastModifiedDateTime: drive.modifiedAt, owner: { user: { displayName: '', id: id.split('$')[1] } },
    // Nobody can look into a disabled one, so there is nothing to say about its size.
    ...drive.disabled ? {} : { quota: shownQuota(drive) },
    root: {
      id, eTag: `"${drive.modifiedAt}"`, webDavUrl: `${address}/dav/spaces/${id}`, permissions: legacyPermissions(state, drive),
      ...drive.disabled ? { deleted: { state: 'trashed' } } : {},
    },
    webUrl: `${address}/f/${id}`,
  }
}

function shownQuota({ quota, used }: StoredDrive) {
  const remaining = Math.max(0, (quota || diskBytes) - used)
  const share = used / (quota || diskBytes)
  return { total: quota, used, remaining, state: quotaState(share) }
}

function quotaState(share: number): string {
  if (share <= 0.75) return 'normal'
  if (share <= 0.9) return 'nearing'
  return share <= 0.99 ? 'critical' : 'exceeded'
}

/** In v1.0 roles have names, and permissions no ids. */
function legacyPermissions(state: State, { grants }: StoredDrive) {
  return Object.entries(grants).map(([id, role]) => {
    const user = identity(state, id)
    return { grantedToV2: { user }, grantedToIdentities: [{ user }], roles: [role] }
  })
}

export function shownPermission(state: State, id: string, role: keyof typeof spaceRoleIds) {
  return { id: `u:${id}`, roles: [spaceRoleIds[role]], grantedToV2: { user: identity(state, id) } }
}

/** Whoever was deleted stays a member without a name. */
function identity({ users }: State, id: string) {
  return { displayName: users.get(id)?.displayName ?? '', id, '@libre.graph.userType': 'Member' }
}

export function shownUser([id, user]: [string, StoredUser], expand: string | undefined) {
  const assignment = { id: `${id}:role`, appRoleId: appRoleIds[user.role], principalId: id, resourceId: applicationId, principalType: 'User' }
  return {
    id, displayName: user.displayName, onPremisesSamAccountName: user.username, userType: 'Member', accountEnabled: user.enabled,
    ...user.mail === null ? {} : { mail: user.mail },
    ...expand?.split(',').includes('appRoleAssignments') ? { appRoleAssignments: [assignment] } : {},
  }
}
