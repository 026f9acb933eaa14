import { type Clock, newId } from '@dezky/runtime'
import type { Db, Trx } from '../../database/index.ts'
import { violatedIndex } from '../../database/unique.ts'
import { getPerson } from '../people/index.ts'
import { GroupNotOurs, GroupTaken, GroupUnknown } from './group.errors.ts'
import * as store from './group.store.ts'
import { type Group, groupNameOf, type Member, readyGroup } from './group.ts'

export interface GroupWish { tenantId: string, slug: string, name: string }

export async function ensureGroup(db: Db, clock: Clock, { tenantId, slug, name: title }: GroupWish): Promise<Group> {
  const wish = { tenantId, name: groupNameOf(slug), title }
  try {
    return await db.transaction().execute(trx => findOrMake(trx, clock, wish))
  }
  catch (error) {
    if (violatedIndex(error)) throw new GroupTaken(wish.name)
    throw error
  }
}

async function findOrMake(trx: Trx, clock: Clock, wish: { tenantId: string, name: string, title: string }): Promise<Group> {
  await store.lockTenant(trx, wish.tenantId)
  const known = await store.findByTenant(trx, wish.tenantId)
  if (!known) return store.insertGroup(trx, { id: newId(), ...wish }, clock.now())
  if (known.name !== wish.name || known.title !== wish.title) await store.updateGroup(trx, known.id, { name: wish.name, title: wish.title })
  return { ...known, ...wish }
}

export async function observeGroup(db: Db, tenantId: string): Promise<Group & { members: Member[] }> {
  const group = await store.findByTenant(db, tenantId)
  if (!group) throw new GroupUnknown(tenantId)
  return { ...group, members: await store.listMembers(db, group.id) }
}

/** False when there was none. Only a tenant's own group carries the tenant's marker, so no other can be hit. */
export async function removeGroup(db: Db, tenantId: string): Promise<boolean> {
  return db.transaction().execute(async (trx) => {
    await store.lockTenant(trx, tenantId)
    return store.deleteByTenant(trx, tenantId)
  })
}

/** By difference, and only among tenants' groups: being an operator is not the platform's to give or take. */
export async function setMemberships(db: Db, personId: string, wanted: string[]): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await getPerson(trx, personId)
    const ours = new Set(await store.tenantGroupsAmong(trx, wanted))
    const foreign = wanted.filter(id => !ours.has(id))
    if (foreign.length > 0) throw new GroupNotOurs(foreign)
    const held = (await store.groupsOf(trx, personId)).filter(group => group.tenantId !== null)
    for (const group of held) if (!ours.has(group.id)) await store.removeMember(trx, group.id, personId)
    for (const id of ours) await store.addMember(trx, id, personId)
  })
}

export async function groupNamesOf(db: Db, personId: string): Promise<string[]> {
  return (await store.groupsOf(db, personId)).map(group => group.name)
}

export interface Belongings { groupIds: string[], ready: boolean }

/** `groupIds` of the groups made for tenants only: those `setMemberships` gives and takes. */
export async function belongingsOf(db: Db, personId: string): Promise<Belongings> {
  const groups = await store.groupsOf(db, personId)
  return {
    groupIds: groups.filter(group => group.tenantId !== null).map(group => group.id),
    ready: groups.some(group => group.name === readyGroup),
  }
}

export async function ensureNamedGroup(db: Db, clock: Clock, name: string, title: string): Promise<string> {
  return store.insertNamed(db, { id: newId(), tenantId: null, name, title }, clock.now())
}

export async function membersOf(db: Db, groupId: string): Promise<Member[]> {
  return store.listMembers(db, groupId)
}

export async function joinGroup(db: Db, groupId: string, personId: string): Promise<void> {
  await store.addMember(db, groupId, personId)
}
