// Finding people. The port knows them by their uuid, which is the `sub` of tokens; Authentik's own addresses have a number.
import { z } from 'zod'
import { DirectoryConflict, DirectoryRejected } from '../../errors.ts'
import type { Connection } from './connection.ts'
import { attributesShape, groupShape, having, personKey } from './marker.ts'
import type { RequireSight } from './sight.ts'

export const userShape = z.object({
  pk: z.number(), uuid: z.string(), uid: z.string(), username: z.string(), name: z.string(), email: z.string().default(''),
  is_active: z.boolean(), attributes: attributesShape, groups_obj: z.array(groupShape).nullish(),
})
export type User = z.infer<typeof userShape>

/** Null: asked, and there is none. */
export async function findUser({ list }: Connection, uuid: string, requireSight: RequireSight): Promise<User | null> {
  // An empty value filters nothing.
  const found = uuid === '' ? [] : await list('/core/users/', { uuid, include_groups: 'true' }, userShape)
  const user = found.find(candidate => candidate.uuid === uuid)
  if (!user) await requireSight()
  return user ?? null
}

export async function requireUser(connection: Connection, uuid: string, requireSight: RequireSight): Promise<User> {
  const user = await findUser(connection, uuid, requireSight)
  if (!user) throw new DirectoryRejected(`There is no person ${uuid} in Authentik.`)
  return user
}

export async function findByMarker({ list }: Connection, personId: string): Promise<User | null> {
  const users = await list('/core/users/', { ...having(personKey, personId), include_groups: 'false' }, userShape)
  const [user, ...others] = users.filter(({ attributes }) => attributes[personKey] === personId)
  if (others.length > 0) throw new DirectoryConflict(`Several accounts in Authentik carry the mark of ${personId}: somebody copied it.`)
  return user ?? null
}

/** Addresses may be shared there, and names differ by case alone: neither may be where somebody signs in by them. */
export async function isTaken({ list }: Connection, address: string, except?: User): Promise<boolean> {
  const found = await list('/core/users/', { search: address, include_groups: 'false' }, userShape)
  const isSame = (text: string) => text.toLowerCase() === address
  return found.some(({ pk, username, email }) => pk !== except?.pk && (isSame(username) || isSame(email)))
}

export async function listMembers({ list }: Connection, group: string): Promise<{ externalId: string, enabled: boolean }[]> {
  const users = await list('/core/users/', { groups_by_pk: group, include_groups: 'false' }, userShape)
  return users.map(({ uuid, is_active }) => ({ externalId: uuid, enabled: is_active }))
}

export function userPath({ pk }: Pick<User, 'pk'>): string {
  return `/core/users/${pk}/`
}
