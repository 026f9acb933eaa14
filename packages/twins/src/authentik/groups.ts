// /core/groups/
import { randomUUID } from 'node:crypto'
import { notFound } from './api-error.ts'
import { unbind } from './bindings.ts'
import { dictionary, keyOf, keysOf, text, truth } from './field-types.ts'
import { type Fields, nullable, readBody, required, ruled } from './fields.ts'
import { byText, contains, filtered, filteredByAttributes, isTrue, page, requireChoice } from './query.ts'
import { shownGroup } from './show-group.ts'
import { membersOf, type State, valuesOf } from './state.ts'
import type { StoredGroup, StoredUser } from './stored-people.ts'
import { type Asked, isRecent, type Routes, type World } from './world.ts'

interface Written extends StoredGroup { parent: string | null, users: number[], children: string[] }

export function groupRoutes(world: World): Routes {
  const { state } = world
  const found = ({ params }: Asked) => groupAt(state, params['pk'])
  const shown = (group: StoredGroup, query: URLSearchParams) => shownGroup(world, group, query)
  return {
    'GET /core/groups/': ({ query }) => page(listed(state, query), query, { sizes: world.pages, show: group => shown(group, query) }),
    'POST /core/groups/': ({ body, query }) => ({ status: 201, body: shown(write(world, null, body, true), query) }),
    'GET /core/groups/:pk/': asked => ({ body: shown(found(asked), asked.query) }),
    'PUT /core/groups/:pk/': asked => ({ body: shown(write(world, found(asked), asked.body, true), asked.query) }),
    'PATCH /core/groups/:pk/': asked => ({ body: shown(write(world, found(asked), asked.body, false), asked.query) }),
    'DELETE /core/groups/:pk/': (asked) => {
      remove(state, found(asked))
      return { status: 204 }
    },
    'POST /core/groups/:pk/add_user/': (asked) => {
      setMember(state, found(asked), userIn(state, asked.body), true)
      return { status: 204 }
    },
    'POST /core/groups/:pk/remove_user/': (asked) => {
      setMember(state, found(asked), userIn(state, asked.body), false)
      return { status: 204 }
    },
  }
}

function listed(state: State, query: URLSearchParams): StoredGroup[] {
  requireChoice(query, 'members_by_pk', value => state.users.get(value) !== undefined)
  requireChoice(query, 'members_by_username', value => valuesOf(state.users).some(({ username }) => username === value))
  const memberNames = (group: StoredGroup) => membersOf(state, group.pk).map(({ username }) => username)
  const found = filtered(filteredByAttributes(valuesOf(state.groups), query), query, {
    name: ({ name }, value) => name === value,
    is_superuser: ({ is_superuser }, value) => is_superuser === isTrue(value),
    members_by_pk: ({ pk }, value) => state.users.get(value)?.groups.includes(pk) ?? false,
    members_by_username: (group, value) => memberNames(group).includes(value),
    search: ({ name }, value) => contains(name)(value),
  })
  return found.toSorted(byText(({ name }) => name))
}

function write(world: World, before: StoredGroup | null, body: unknown, whole: boolean): StoredGroup {
  const { state } = world
  const read = readBody<Written>(body, fieldsOf(world, before), { whole })
  const { parent, users, children, ...rest } = read
  const group: StoredGroup = {
    pk: before?.pk ?? randomUUID(), name: '', is_superuser: false, parents: [], attributes: {}, ...before, ...rest,
    ...parent === undefined ? {} : { parents: parent === null ? [] : [parent] },
  }
  state.groups.put(group.pk, group)
  if (users) for (const user of valuesOf(state.users)) setMember(state, group, user, users.includes(user.pk))
  for (const child of children ?? []) {
    const inner = state.groups.get(child)
    if (inner) state.groups.put(child, { ...inner, parents: [group.pk] })
  }
  return group
}

/** What the other release calls otherwise is unknown, and so passed over. */
function fieldsOf(world: World, before: StoredGroup | null): Fields<Written> {
  const { groups, users } = world.state
  const group = (pk: string) => groups.get(pk)
  const sentence = isRecent(world) ? 'Group with this name already exists.' : 'This field must be unique.'
  const isTaken = (name: string) => valuesOf(groups).some(other => other.name === name && other.pk !== before?.pk)
  return {
    name: required(ruled(text(), name => isTaken(name) ? sentence : null)),
    is_superuser: truth(), attributes: dictionary(), users: keysOf(pk => users.get(pk)),
    ...isRecent(world)
      ? { parents: keysOf(group) }
      : {
          parent: ruled(nullable(keyOf(group)), parent =>
            parent !== null && parent === before?.pk ? 'Cannot set group as parent of itself.' : null),
          children: keysOf(group),
        },
  }
}

function remove(state: State, { pk }: StoredGroup): void {
  for (const user of membersOf(state, pk)) state.users.put(String(user.pk), { ...user, groups: user.groups.filter(key => key !== pk) })
  for (const child of valuesOf(state.groups).filter(({ parents }) => parents.includes(pk))) {
    state.groups.put(child.pk, { ...child, parents: child.parents.filter(key => key !== pk) })
  }
  unbind(state, ({ group }) => group === pk)
  state.groups.delete(pk)
}

/** Both ways it is fine when it is so already. */
function setMember(state: State, { pk }: StoredGroup, user: StoredUser, isMember: boolean): void {
  if (user.groups.includes(pk) === isMember) return
  const groups = isMember ? [...user.groups, pk] : user.groups.filter(key => key !== pk)
  state.users.put(String(user.pk), { ...user, groups })
}

function userIn({ users }: State, body: unknown): StoredUser {
  const user = users.get(String(Object(body).pk))
  if (!user) throw notFound()
  return user
}

function groupAt({ groups }: State, pk = ''): StoredGroup {
  const group = groups.get(pk)
  if (!group) throw notFound('Group')
  return group
}
