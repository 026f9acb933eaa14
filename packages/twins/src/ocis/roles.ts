// Roles and their ids, the same on every installation.
export const appRoleIds = {
  admin: '71881883-1768-46bd-a24d-a356a2afdf7f', spaceadmin: '2aadd357-682c-406b-8874-293091995fdd',
  user: 'd7beeea8-8ff4-406b-8fb6-ab2dd81e6b11',
} as const
export type AppRole = keyof typeof appRoleIds

export const spaceRoleIds = {
  viewer: 'a8d5fe5e-96e3-418d-825b-534dbdf22b99', editor: '58c63c02-1d89-4572-916a-870abc5a1b7d',
  manager: '312c0871-5ef7-4b3a-85b6-0e4074c64049',
} as const
export type SpaceRole = keyof typeof spaceRoleIds

/** For items in a space, not for its root. */
export const itemRoleIds = ['b1e2218d-eef8-4d4c-b82d-0f1a1b48f3b5', 'fb6c3e19-e378-47e5-b277-9732f9de6e21',
  '2d00ce52-1fc2-4dbc-8b95-a73b73395f5a', '1c996275-f1c9-4e71-abdf-a42f6495e960']

export function spaceRoleById(id: unknown): SpaceRole | undefined {
  return (Object.keys(spaceRoleIds) as SpaceRole[]).find(role => spaceRoleIds[role] === id)
}
