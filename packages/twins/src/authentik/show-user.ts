// People as each release shows them.
import { isTrue } from './query.ts'
import { partialGroup } from './show-group.ts'
import { groupsOf, type State } from './state.ts'
import type { StoredUser } from './stored-people.ts'
import { isRecent, type World } from './world.ts'

const avatar = '/static/dist/assets/images/user_default.png'

export function shownUser(world: World, user: StoredUser, query: URLSearchParams) {
  const { state } = world
  const groups = user.groups.map(pk => state.groups.get(pk)).filter(found => found !== undefined)
  const { password, ...known } = user
  return {
    ...known, avatar, is_superuser: isSuperuser(state, user),
    groups_obj: isTrue(query.get('include_groups'), true) ? groups.map(group => partialGroup(world, group)) : null,
    ...isRecent(world) ? { roles: [], roles_obj: isTrue(query.get('include_roles'), true) ? [] : null } : {},
  }
}

/** Who asks, as they see themselves. */
export function shownSelf(world: World, user: StoredUser) {
  const { pk, username, name, is_active, email, uid, type } = user
  const groups = groupsOf(world.state, user).map(group => ({ name: group.name, pk: group.pk }))
  return {
    pk, username, name, is_active, is_superuser: isSuperuser(world.state, user), groups, email, avatar, uid, settings: {}, type,
    system_permissions: [], ...isRecent(world) ? { roles: [] } : {},
  }
}

export function isSuperuser(state: State, user: StoredUser): boolean {
  return groupsOf(state, user).some(group => group.is_superuser)
}
