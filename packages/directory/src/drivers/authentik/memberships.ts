// Who is in which group: by adding and removing one at a time, for a list that is written as a whole undoes what others did meanwhile.
import { type Directory, readyTokenName } from '../../directory.ts'
import { DirectoryRejected } from '../../errors.ts'
import { accepted, done, isAbsent, shaped } from './answer.ts'
import type { Connection } from './connection.ts'
import { groupPath } from './groups.ts'
import { groupShape, having, isReadyGroup, isTenants, purposeKey, ready as readyPurpose } from './marker.ts'
import type { RequireSight } from './sight.ts'
import { requireUser, type User } from './users.ts'

type Memberships = Pick<Directory, 'setMemberships' | 'setReady'>

export function membershipVerbs(connection: Connection, requireSight: RequireSight): Memberships {
  return {
    async setMemberships(person, wanted) {
      const user = await requireUser(connection, person, requireSight)
      const held = (user.groups_obj ?? []).filter(isTenants).map(({ pk }) => pk)
      const missing = wanted.filter(group => !held.includes(group))
      for (const group of missing) await requireOurs(connection, group)
      for (const group of missing) await change(connection, { group, user, isMember: true })
      for (const group of held.filter(pk => !wanted.includes(pk))) await change(connection, { group, user, isMember: false })
    },
    async setReady(person, ready) {
      const user = await requireUser(connection, person, requireSight)
      const held = (user.groups_obj ?? []).filter(isReadyGroup)
      if (ready && held.length === 0) return change(connection, { group: await readyGroup(connection), user, isMember: true })
      if (!ready) for (const { pk } of held) await change(connection, { group: pk, user, isMember: false })
    },
  }
}

async function requireOurs({ send }: Connection, pk: string): Promise<void> {
  const answer = await send({ method: 'GET', path: groupPath(pk), query: { include_users: 'false' } })
  const isOurs = !isAbsent(answer) && isTenants(shaped(accepted(answer).body, groupShape))
  if (!isOurs) throw new DirectoryRejected(`There is no group ${pk} of ours in Authentik.`)
}

async function readyGroup({ list }: Connection): Promise<string> {
  const found = await list('/core/groups/', { ...having(purposeKey, readyPurpose), include_users: 'false' }, groupShape)
  const group = found.find(isReadyGroup)
  // Tokens have the name, and applications are bound to the group: one of another name, or several, would let in nobody.
  if (group?.name === readyTokenName && found.filter(isReadyGroup).length === 1) return group.pk
  throw new DirectoryRejected(`Authentik has no group ${readyTokenName} of ours: run dezky setup authentik.`)
}

interface Change { group: string, user: User, isMember: boolean }

async function change({ send }: Connection, { group, user, isMember }: Change): Promise<void> {
  const verb = isMember ? 'add_user' : 'remove_user'
  const answer = await send({ method: 'POST', path: `${groupPath(group)}${verb}/`, body: { pk: user.pk } })
  // Who is not there is not in it.
  if (isMember || !isAbsent(answer)) done(answer)
}
