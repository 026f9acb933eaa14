// What the twin remembers, in the words of the wire.
import type { Collection, Store } from '../store.ts'

export type Attributes = Record<string, unknown>
export type UserType = 'internal' | 'external' | 'service_account' | 'internal_service_account'

export interface StoredGroup {
  pk: string
  name: string
  is_superuser: boolean
  /** One at most, up to 2025.10. */
  parents: string[]
  attributes: Attributes
}

export interface StoredUser {
  pk: number
  uuid: string
  /** The hashed `sub`. */
  uid: string
  username: string
  name: string
  email: string
  is_active: boolean
  path: string
  type: UserType
  groups: string[]
  attributes: Attributes
  last_login: string | null
  date_joined: string
  password: string | null
  password_change_date: string
  last_updated: string
}

export interface StoredSession { uuid: string, user: number, last_used: string, expires: string, last_ip: string, user_agent: string }

export interface StoredToken {
  pk: string
  identifier: string
  key: string
  user: number
  intent: 'verification' | 'api' | 'recovery' | 'app_password'
  description: string
  expiring: boolean
  expires: string | null
  managed: string | null
}

export interface StoredFlow { pk: string, name: string, slug: string, title: string, designation: string, authentication: string }

export interface State {
  groups: Collection<StoredGroup>
  users: Collection<StoredUser>
  sessions: Collection<StoredSession>
  tokens: Collection<StoredToken>
  flows: Collection<StoredFlow>
  /** The brand's recovery flow, as long as there is one. */
  brand: Collection<{ flow_recovery: string | null }>
  counters: Collection<number>
}

export function stateIn(store: Store): State {
  return {
    groups: store.collection('groups'), users: store.collection('users'), sessions: store.collection('sessions'),
    tokens: store.collection('tokens'), flows: store.collection('flows'), brand: store.collection('brand'),
    counters: store.collection('counters'),
  }
}

export function nextKey({ counters }: State, kind: string): number {
  const key = (counters.get(kind) ?? 0) + 1
  counters.put(kind, key)
  return key
}

export function valuesOf<T>(collection: Collection<T>): T[] {
  return collection.entries().map(([, value]) => value)
}

export function membersOf({ users }: State, group: string): StoredUser[] {
  return valuesOf(users).filter(({ groups }) => groups.includes(group))
}

/** With those they are in through others. */
export function groupsOf(state: State, { groups }: StoredUser): StoredGroup[] {
  const found = new Map<string, StoredGroup>()
  const visit = (pk: string) => {
    const group = state.groups.get(pk)
    if (!group || found.has(pk)) return
    found.set(pk, group)
    group.parents.forEach(visit)
  }
  groups.forEach(visit)
  return [...found.values()]
}
