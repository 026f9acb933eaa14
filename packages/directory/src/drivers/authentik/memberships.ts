// Who is in which group: by adding and removing one at a time, for a list that is written as a whole undoes what others did meanwhile.
import { type Directory, readyTokenName, secondFactorGroup } from '../../directory.ts'
import { DirectoryRejected } from '../../errors.ts'
import { accepted, done, isAbsent, shaped } from './answer.ts'
import type { Connection } from './connection.ts'
import { groupPath } from './groups.ts'
import { groupShape, having, isFor, isTenants, purposeKey, ready, secondFactor } from './marker.ts'
import type { RequireSight } from './sight.ts'
import { requireUser, type User } from './users.ts'

type Memberships = Pick<Directory, 'setMemberships' | 'setReady' | 'requireSecondFactor'>

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
    async setReady(person, isReady) {
      const user = await requireUser(connection, person, requireSight)
      await setIn(connection, user, { purpose: ready, name: readyTokenName, isMember: isReady })
    },
    async requireSecondFactor(person, required) {
      const user = await requireUser(connection, person, requireSight)
      await setIn(connection, user, { purpose: secondFactor, name: secondFactorGroup, isMember: required })
    },
  }
}

interface InstallationGroup { purpose: string, name: string }

async function setIn(connection: Connection, user: User, { isMember, ...group }: InstallationGroup & { isMember: boolean }): Promise<void> {
  const held = (user.groups_obj ?? []).filter(isFor(group.purpose))
  if (isMember && held.length === 0) return change(connection, { group: await installationGroup(connection, group), user, isMember })
  if (!isMember) for (const { pk } of held) await change(connection, { group: pk, user, isMember })
}

async function requireOurs({ send }: Connection, pk: string): Promise<void> {
  const answer = await send({ method: 'GET', path: groupPath(pk), query: { include_users: 'false' } })
  const isOurs = !isAbsent(answer) && isTenants(shaped(accepted(answer).body, groupShape))
  if (!isOurs) throw new DirectoryRejected(`There is no group ${pk} of ours in Authentik.`)
}

async function installationGroup({ list }: Connection, { purpose, name }: InstallationGroup): Promise<string> {
  const found = (await list('/core/groups/', { ...having(purposeKey, purpose), include_users: 'false' }, groupShape)).filter(isFor(purpose))
  const [group] = found
  // Tokens have the name, and applications are bound to the group: one of another name, or several, would let in nobody.
  if (group?.name === name && found.length === 1) return group.pk
  throw new DirectoryRejected(`Authentik has no group ${name} of ours: run dezky setup authentik.`)
}

interface Change { group: string, user: User, isMember: boolean }

async function change({ send }: Connection, { group, user, isMember }: Change): Promise<void> {
  const verb = isMember ? 'add_user' : 'remove_user'
  const answer = await send({ method: 'POST', path: `${groupPath(group)}${verb}/`, body: { pk: user.pk } })
  // Who is not there is not in it.
  if (isMember || !isAbsent(answer)) done(answer)
}
