// A tenant's group. It carries our marker, and is called what tokens call it; what people call it is beside the marker.
import { z } from 'zod'
import { createTurns } from '@dezky/runtime'
import type { Directory, GroupWish } from '../../directory.ts'
import { DirectoryConflict } from '../../errors.ts'
import { accepted, done, isAbsent, shaped } from './answer.ts'
import type { Connection } from './connection.ts'
import { type Group, groupShape, having, tenantKey, titleKey } from './marker.ts'
import { Refused } from './refusal.ts'
import type { RequireSight } from './sight.ts'
import { spelled } from './spelling.ts'
import { listMembers } from './users.ts'

type Groups = Pick<Directory, 'ensureGroup' | 'removeGroup' | 'observeGroup'>

const sizedGroup = groupShape.extend({ users: z.array(z.number()).default([]) })
type SizedGroup = z.infer<typeof sizedGroup>

export function groupVerbs(connection: Connection, requireSight: RequireSight): Groups {
  // Up to 2025.10 nothing in Authentik's database stops a second group of the same name.
  const inTurn = createTurns()
  return {
    ensureGroup: wish => inTurn(wish.tenantId, async () => {
      const body = bodyOf(wish)
      const found = await onlyOne(connection, await groupsOf(connection, wish.tenantId))
      const group = found ?? await create(connection, body, wish.tenantId)
      await adapt(connection, group, body)
      return { externalId: group.pk, tokenName: body.name }
    }),
    async removeGroup(tenantId) {
      const groups = await groupsOf(connection, tenantId)
      if (groups.length === 0) await requireSight()
      for (const group of groups) await remove(connection, group)
    },
    async observeGroup(tenantId) {
      const [group] = await groupsOf(connection, tenantId)
      if (!group) await requireSight()
      return group ? { externalId: group.pk, name: titleOf(group), members: await listMembers(connection, group.pk) } : null
    },
  }
}

function bodyOf({ tenantId, slug, name }: GroupWish) {
  return { name: `tenant-${slug}`, attributes: { [tenantKey]: tenantId, [titleKey]: spelled(name) } }
}

function titleOf({ name, attributes }: Group): string {
  return String(attributes[titleKey] ?? name)
}

/** The one in use first. A filter that Authentik cannot apply it passes over, so what comes back is looked at again. */
async function groupsOf({ list }: Connection, tenantId: string): Promise<SizedGroup[]> {
  const found = await list('/core/groups/', { ...having(tenantKey, tenantId), include_users: 'false' }, sizedGroup)
  return found.filter(({ attributes }) => attributes[tenantKey] === tenantId)
    .toSorted((a, b) => b.users.length - a.users.length || (a.pk < b.pk ? -1 : 1))
}

/** Two may have been made at the same moment; the one nobody is in goes. */
async function onlyOne(connection: Connection, [kept, ...others]: SizedGroup[]): Promise<SizedGroup | undefined> {
  const inUse = others.filter(({ users }) => users.length > 0)
  if (kept && inUse.length > 0) throw new DirectoryConflict(`This tenant has ${inUse.length + 1} groups in use: ${kept.pk}, ${inUse[0]?.pk}.`)
  for (const group of others) await remove(connection, group)
  return kept
}

async function create(connection: Connection, body: ReturnType<typeof bodyOf>, tenantId: string): Promise<Group> {
  const answer = await connection.send({ method: 'POST', path: '/core/groups/', body })
  if (!(answer instanceof Refused && answer.blames('name'))) return shaped(accepted(answer).body, groupShape)
  const [made] = await groupsOf(connection, tenantId)
  if (!made) throw taken(body.name)
  return made
}

/** The members are not part of it: they would be replaced as a whole. */
async function adapt({ send }: Connection, group: Group, { name, attributes }: ReturnType<typeof bodyOf>): Promise<void> {
  const isTitled = group.attributes[titleKey] === attributes[titleKey]
  if (group.name === name && isTitled) return
  const body = { name, attributes: { ...group.attributes, ...attributes } }
  const answer = await send({ method: 'PATCH', path: groupPath(group.pk), body })
  if (answer instanceof Refused && answer.blames('name')) throw taken(name)
  shaped(accepted(answer).body, groupShape)
}

async function remove({ send }: Connection, { pk }: Group): Promise<void> {
  const answer = await send({ method: 'DELETE', path: groupPath(pk) })
  if (!isAbsent(answer)) done(answer)
}

function taken(name: string): DirectoryConflict {
  return new DirectoryConflict(`A group ${name} exists in Authentik that was not made for this tenant.`)
}

export function groupPath(pk: string): string {
  return `/core/groups/${encodeURIComponent(pk)}/`
}
