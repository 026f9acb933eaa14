// Groups as each release shows them.
import { isTrue } from './query.ts'
import { membersOf, type State, valuesOf } from './state.ts'
import type { StoredGroup, StoredUser } from './stored-people.ts'
import { isRecent, type World } from './world.ts'

/** The members' keys are always there, whole people only when they are wanted. */
export function shownGroup(world: World, group: StoredGroup, query: URLSearchParams) {
  const { state } = world
  const members = membersOf(state, group.pk)
  return {
    pk: group.pk, num_pk: numberOf(group.pk), name: group.name, is_superuser: group.is_superuser,
    ...isRecent(world) ? recent(state, group, query) : older(state, group, query),
    users: members.map(({ pk }) => pk),
    users_obj: isTrue(query.get('include_users'), true) ? members.map(partialUser) : null,
    attributes: group.attributes, roles: [], roles_obj: [],
  }
}

function older(state: State, group: StoredGroup, query: URLSearchParams) {
  const children = childrenOf(state, group.pk)
  return {
    ...parentOf(state, group), children: children.map(({ pk }) => pk),
    children_obj: isTrue(query.get('include_children')) ? children.map(relatedGroup) : null,
  }
}

function recent(state: State, group: StoredGroup, query: URLSearchParams) {
  const children = childrenOf(state, group.pk)
  const parents = group.parents.map(pk => state.groups.get(pk)).filter(found => found !== undefined)
  return {
    parents: group.parents, parents_obj: isTrue(query.get('include_parents')) ? parents.map(relatedGroup) : null,
    inherited_roles_obj: isTrue(query.get('include_inherited_roles')) ? [] : null,
    children: children.map(({ pk }) => pk), children_obj: isTrue(query.get('include_children')) ? children.map(relatedGroup) : null,
  }
}

/** As it is shown within a person. */
export function partialGroup(world: World, { pk, name, is_superuser, attributes, parents }: StoredGroup) {
  const parent = isRecent(world) ? {} : parentOf(world.state, { parents })
  return { pk, num_pk: numberOf(pk), name, is_superuser, ...parent, attributes }
}

function parentOf({ groups }: State, { parents: [parent] }: Pick<StoredGroup, 'parents'>) {
  return { parent: parent ?? null, parent_name: parent ? groups.get(parent)?.name ?? null : null }
}

function relatedGroup({ pk, name, is_superuser, attributes }: StoredGroup) {
  return { pk, name, is_superuser, attributes, group_uuid: pk }
}

export function partialUser({ pk, username, name, is_active, last_login, email, attributes, uid }: StoredUser) {
  return { pk, username, name, is_active, last_login, email, attributes, uid }
}

function childrenOf({ groups }: State, parent: string): StoredGroup[] {
  return valuesOf(groups).filter(({ parents }) => parents.includes(parent))
}

/** For clients that want a number: the first digits of the key as one. */
function numberOf(pk: string): number {
  return Number(BigInt(`0x${pk.replaceAll('-', '')}`).toString().slice(0, 5))
}
