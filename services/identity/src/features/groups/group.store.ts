import type { Selectable } from 'kysely'
import { sql } from 'kysely'
import type { Db, Trx } from '../../database/index.ts'
import type { GroupsTable } from '../../database/tables.ts'
import { type Group, type Member, operatorsGroup } from './group.ts'

export async function findByTenant(db: Db, tenantId: string): Promise<Group | null> {
  const row = await db.selectFrom('groups').selectAll().where('marker', '=', tenantId).executeTakeFirst()
  return row ? rowToGroup(row) : null
}

/** Serialises who makes or renames a group, so that the same wish at the same moment gives one group. */
export async function lockTenant(trx: Trx, tenantId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`group ${tenantId}`}, 0))`.execute(trx)
}

export async function insertGroup(db: Db, group: Group, now: Date): Promise<Group> {
  const { id, tenantId, name, title } = group
  await db.insertInto('groups').values({ id, marker: tenantId, name, title, created_at: now }).execute()
  return group
}

export async function updateGroup(db: Db, id: string, change: { name: string, title: string }): Promise<void> {
  await db.updateTable('groups').set(change).where('id', '=', id).execute()
}

export async function deleteByTenant(db: Db, tenantId: string): Promise<boolean> {
  const { numDeletedRows } = await db.deleteFrom('groups').where('marker', '=', tenantId).executeTakeFirst()
  return numDeletedRows > 0n
}

/** Makes a group that belongs to no tenant, where it is missing. */
export async function insertNamed(db: Db, group: Group, now: Date): Promise<string> {
  await db.insertInto('groups').values({ id: group.id, marker: null, name: group.name, title: group.title, created_at: now })
    .onConflict(conflict => conflict.column('name').doNothing()).execute()
  return idOfNamed(db, group.name)
}

/** Of a group that is there from the beginning. */
export async function idOfNamed(db: Db, name: string): Promise<string> {
  const { id } = await db.selectFrom('groups').select('id').where('name', '=', name).executeTakeFirstOrThrow()
  return id
}

export async function listMembers(db: Db, groupId: string): Promise<Member[]> {
  return db.selectFrom('memberships').innerJoin('people', 'people.id', 'memberships.person_id')
    .select(['people.id', 'people.enabled']).where('group_id', '=', groupId).orderBy('people.id').execute()
}

export async function operatorExists(db: Db): Promise<boolean> {
  const row = await db.selectFrom('memberships').innerJoin('groups', 'groups.id', 'memberships.group_id')
    .select('group_id').where('groups.name', '=', operatorsGroup).executeTakeFirst()
  return row !== undefined
}

export async function groupsOf(db: Db, personId: string): Promise<Group[]> {
  const rows = await db.selectFrom('memberships').innerJoin('groups', 'groups.id', 'memberships.group_id')
    .selectAll('groups').where('person_id', '=', personId).orderBy('groups.name').execute()
  return rows.map(rowToGroup)
}

export async function tenantGroupsAmong(db: Db, ids: string[]): Promise<string[]> {
  if (ids.length === 0) return []
  const rows = await db.selectFrom('groups').select('id').where('id', 'in', ids).where('marker', 'is not', null).execute()
  return rows.map(row => row.id)
}

export async function addMember(db: Db, groupId: string, personId: string): Promise<void> {
  await db.insertInto('memberships').values({ group_id: groupId, person_id: personId })
    .onConflict(conflict => conflict.doNothing()).execute()
}

export async function removeMember(db: Db, groupId: string, personId: string): Promise<void> {
  await db.deleteFrom('memberships').where('group_id', '=', groupId).where('person_id', '=', personId).execute()
}

function rowToGroup(row: Selectable<GroupsTable>): Group {
  return { id: row.id, tenantId: row.marker, name: row.name, title: row.title }
}
