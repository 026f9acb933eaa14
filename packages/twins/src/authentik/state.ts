// What the twin remembers.
import type { Collection, Store } from '../store.ts'
import type {
  StoredApplication, StoredBinding, StoredCertificate, StoredFlow, StoredInvitation, StoredMapping, StoredProvider,
} from './stored-applications.ts'
import type { StoredDevice, StoredGrant, StoredGroup, StoredSession, StoredToken, StoredUser } from './stored-people.ts'

export interface State {
  groups: Collection<StoredGroup>
  users: Collection<StoredUser>
  sessions: Collection<StoredSession>
  tokens: Collection<StoredToken>
  grants: Collection<StoredGrant>
  devices: Collection<StoredDevice>
  flows: Collection<StoredFlow>
  mappings: Collection<StoredMapping>
  certificates: Collection<StoredCertificate>
  providers: Collection<StoredProvider>
  applications: Collection<StoredApplication>
  bindings: Collection<StoredBinding>
  invitations: Collection<StoredInvitation>
  /** The brand's recovery flow, as long as there is one. */
  brand: Collection<{ flow_recovery: string | null }>
  counters: Collection<number>
}

export function stateIn(store: Store): State {
  return {
    groups: store.collection('groups'), users: store.collection('users'), sessions: store.collection('sessions'),
    tokens: store.collection('tokens'), grants: store.collection('grants'), devices: store.collection('devices'),
    flows: store.collection('flows'), mappings: store.collection('mappings'),
    certificates: store.collection('certificates'), providers: store.collection('providers'),
    applications: store.collection('applications'), bindings: store.collection('bindings'),
    invitations: store.collection('invitations'), brand: store.collection('brand'),
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
