// /core/users/
import { createHash, randomUUID } from 'node:crypto'
import { invalid, notFound } from './api-error.ts'
import { unbind } from './bindings.ts'
import { endDevices } from './devices.ts'
import { choice, dictionary, email, keysOf, moment, text, truth } from './field-types.ts'
import { type Fields, nullable, readBody, required, ruled } from './fields.ts'
import { endGrants } from './grants.ts'
import { byText, contains, filtered, filteredByAttributes, isTrue, page, requireChoice } from './query.ts'
import { shownSelf, shownUser } from './show-user.ts'
import { groupsOf, nextKey, type State, valuesOf } from './state.ts'
import type { StoredUser } from './stored-people.ts'
import { type Asked, type Routes, type World } from './world.ts'

const types = ['internal', 'external', 'service_account', 'internal_service_account'] as const

export function userRoutes(world: World): Routes {
  const { state } = world
  const found = ({ params }: Asked) => userAt(state, params['pk'])
  const shown = (user: StoredUser, query = new URLSearchParams()) => shownUser(world, user, query)
  return {
    'GET /core/users/': ({ query }) => page(listed(state, query), query, { sizes: world.pages, show: user => shown(user, query) }),
    'POST /core/users/': ({ body }) => ({ status: 201, body: shown(write(state, null, body, true)) }),
    'GET /core/users/me/': ({ caller }) => ({ body: { user: shownSelf(world, caller) } }),
    'GET /core/users/:pk/': asked => ({ body: shown(found(asked)) }),
    'PUT /core/users/:pk/': asked => ({ body: shown(write(state, found(asked), asked.body, true)) }),
    'PATCH /core/users/:pk/': asked => ({ body: shown(write(state, found(asked), asked.body, false)) }),
    'DELETE /core/users/:pk/': (asked) => {
      remove(state, found(asked))
      return { status: 204 }
    },
    'POST /core/users/:pk/set_password/': (asked) => {
      const { password } = readBody<{ password: string }>(asked.body, { password: required(text()) }, { whole: true })
      put(state, { ...found(asked), password: password ?? null, password_change_date: now() })
      return { status: 204 }
    },
  }
}

function listed(state: State, query: URLSearchParams): StoredUser[] {
  requireUuid(query)
  requireChoice(query, 'groups_by_name', value => valuesOf(state.groups).some(({ name }) => name === value))
  requireChoice(query, 'groups_by_pk', value => state.groups.get(value) !== undefined)
  requireChoice(query, 'type', value => types.some(type => type === value))
  const names = (user: StoredUser) => user.groups.map(pk => state.groups.get(pk)?.name)
  const found = filtered(filteredByAttributes(valuesOf(state.users), query), query, {
    username: (user, value) => user.username === value,
    email: (user, value) => user.email === value,
    name: (user, value) => user.name === value,
    uuid: (user, value) => user.uuid === value.toLowerCase(),
    path: (user, value) => user.path === value,
    path_startswith: (user, value) => user.path.startsWith(value),
    type: (user, value) => user.type === value,
    is_active: (user, value) => user.is_active === isTrue(value),
    is_superuser: (user, value) => groupsOf(state, user).some(group => group.is_superuser) === isTrue(value),
    groups_by_name: (user, value) => names(user).includes(value),
    groups_by_pk: (user, value) => user.groups.includes(value),
    search: ({ username, name, email, uuid }, value) => contains(username, name, email, uuid)(value),
  })
  return found.toSorted(byText(({ username }) => username))
}

function requireUuid(query: URLSearchParams): void {
  const uuid = query.get('uuid')
  if (uuid && !/^[0-9a-f]{8}-?([0-9a-f]{4}-?){3}[0-9a-f]{12}$/i.test(uuid)) throw invalid({ uuid: ['Enter a valid UUID.'] })
}

function write(state: State, before: StoredUser | null, body: unknown, whole: boolean): StoredUser {
  const read = readBody<StoredUser>(body, fieldsOf(state, before), { whole })
  const user = { ...before ?? blank(state), ...read, last_updated: now() }
  put(state, user)
  // Whoever is shut out is signed out, too; being let in again brings no session back.
  if (before && !whole && !user.is_active) endSessions(state, user)
  // providers/oauth2/signals.py, user_deactivated: at every change while they are shut out.
  if (!user.is_active) endGrants(state, user)
  return user
}

function fieldsOf({ users, groups }: State, before: StoredUser | null): Fields<StoredUser> {
  const isTaken = (username: string) => valuesOf(users).some(other => other.username === username && other.pk !== before?.pk)
  return {
    // As written: `Alice` and `alice` are two. An address may be anybody's.
    username: required(ruled(text({ max: 150 }), username => isTaken(username) ? 'This field must be unique.' : null)),
    name: required(text({ blank: true })),
    email: email(), is_active: truth(), last_login: nullable(moment()), attributes: dictionary(),
    groups: keysOf(pk => groups.get(pk)),
    path: ruled(text(), pathFault),
    type: ruled(choice(...types), type =>
      !before && type === 'internal_service_account' ? 'Setting a user to internal service account is not allowed.' : null),
  }
}

function pathFault(path: string): string | null {
  if (path.startsWith('/') || path.endsWith('/')) return 'No leading or trailing slashes allowed.'
  return path.split('/').includes('') ? 'No empty segments in user path allowed.' : null
}

export function blank(state: State): StoredUser {
  const pk = nextKey(state, 'users')
  return {
    pk, uuid: randomUUID(), uid: createHash('sha256').update(`${pk}-${randomUUID()}`).digest('hex'), username: '', name: '', email: '',
    is_active: true, path: 'users', type: 'internal', groups: [], attributes: {}, last_login: null, date_joined: now(),
    password: null, password_change_date: now(), last_updated: now(),
  }
}

function remove(state: State, user: StoredUser): void {
  endSessions(state, user)
  endGrants(state, user)
  endDevices(state, user)
  for (const token of valuesOf(state.tokens).filter(({ user: owner }) => owner === user.pk)) state.tokens.delete(token.identifier)
  unbind(state, binding => binding.user === user.pk)
  state.users.delete(String(user.pk))
}

function endSessions({ sessions }: State, { pk }: StoredUser): void {
  for (const session of valuesOf(sessions).filter(({ user }) => user === pk)) sessions.delete(session.uuid)
}

export function put({ users }: State, user: StoredUser): void {
  users.put(String(user.pk), user)
}

export function userAt({ users }: State, pk = ''): StoredUser {
  const user = users.get(pk)
  if (!user) throw notFound('User')
  return user
}

function now(): string {
  return new Date().toISOString()
}
