// Roles by their ids, which are the same on every installation of Infinite Scale and OpenCloud.
// Source: services/graph/pkg/unifiedrole and services/settings/pkg/store/defaults of both.
import { type SpaceRole, spaceRoles } from '../../files.ts'

/** What a member of a space may do. */
export const spaceRoleIds: Record<SpaceRole, string> = {
  viewer: 'a8d5fe5e-96e3-418d-825b-534dbdf22b99',
  editor: '58c63c02-1d89-4572-916a-870abc5a1b7d',
  manager: '312c0871-5ef7-4b3a-85b6-0e4074c64049',
}

/** /v1.0 calls them by name, /v1beta1 by id. */
export function spaceRoleOf(role: string | undefined): SpaceRole | null {
  return spaceRoles.find(name => name === role || spaceRoleIds[name] === role) ?? null
}

/** What an account may do on the whole server. Only this one may make people and sees every space. */
export const administrator = '71881883-1768-46bd-a24d-a356a2afdf7f'
