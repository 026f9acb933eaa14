// What there is to do for a person on the file server: their account, and their place in the tenant's space. No input or output here.
import type { ObservedPerson, ObservedSpace, SpaceRole } from '@dezky/files'
import type { PlannedStep } from '../kind.ts'
import type { ResourceRow } from '../resource.ts'
import type { Phase } from '../tenant-facts.ts'
import type { FilesAccount } from './account.store.ts'

/** `shut` keeps everybody out, and whoever is in it can be put out of it only when it is open again. */
export type Standing = 'none' | 'open' | 'shut'

export interface DesiredPlace {
  row: Pick<ResourceRow, 'id' | 'tenantId' | 'externalId' | 'wanted' | 'removeAfter' | 'tenantStatus'>
  personId: string
  role: SpaceRole
  phase: Phase
  entitled: boolean
  space: { standing: Standing, externalId: string | null }
  account: FilesAccount
}

/** `space` is null where nobody had to look. */
export interface ObservedPlace { space: ObservedSpace | null, person: ObservedPerson | null }

export type PlaceStep = PlannedStep & (
  | { do: 'make-account' | 'adapt-account' | 'enable-account' | 'disable-account' | 'remove-account' | 'await-space' }
  | { do: 'let-in' | 'put-out', account: string }
)

export function planPlace(desired: DesiredPlace, { space, person }: ObservedPlace): PlaceStep[] {
  if (!desired.row.wanted) return planLeft(desired, { space, person })
  if (desired.phase.is === 'disabled') return [...planOut(desired, { space, person }), ...person ? planAccount(desired, person) : []]
  if (!isOpen(desired)) return person ? planAccount(desired, person) : []
  if (!person) return [{ do: 'make-account', destroys: true }]
  return [...planAccount(desired, person), ...space?.enabled ? planMembership(desired, space, person) : [{ do: 'await-space' as const }]]
}

export function isOpen({ phase, entitled }: Pick<DesiredPlace, 'phase' | 'entitled'>): boolean {
  return phase.is === 'open' && entitled
}

/** Others in the space, let in by whoever manages it, are nobody's affair here. */
function planMembership({ role }: DesiredPlace, { members }: ObservedSpace, { externalId: account }: ObservedPerson): PlaceStep[] {
  const found = members.find(({ personExternalId }) => personExternalId === account)?.role ?? null
  if (found === role) return []
  const differences = [{ field: 'role', wanted: role, found }]
  return [{ do: 'let-in', account, differences, ...rank(found) > rank(role) ? { destroys: true } : {} }]
}

/** A role the port does not know is less than any. */
function rank(role: SpaceRole | null): number {
  return [null, 'viewer', 'editor', 'manager'].indexOf(role)
}

function planAccount({ account }: DesiredPlace, person: ObservedPerson): PlaceStep[] {
  const differences = (['name', 'email'] as const).filter(field => account[field] !== person[field])
    .map(field => ({ field, wanted: account[field], found: person[field] }))
  return [...differences.length > 0 ? [{ do: 'adapt-account' as const, differences }] : [], ...planEnabled(account, person)]
}

/** What a human disabled on the file server stays theirs to enable. */
function planEnabled({ enabled: wanted, disabledByUs }: FilesAccount, { enabled: found }: ObservedPerson): PlaceStep[] {
  const differences = wanted === found ? [] : [{ field: 'enabled', wanted, found }]
  if (wanted) return disabledByUs ? [{ do: 'enable-account', differences }] : []
  return found ? [{ do: 'disable-account', differences, destroys: true }] : []
}

/** Out of the space first: the server keeps the places of accounts that are gone. */
function planLeft(desired: DesiredPlace, observed: ObservedPlace): PlaceStep[] {
  return [
    ...planOut(desired, observed),
    ...planLeftAccount(desired, observed.person),
    ...(findInside(desired, observed) !== null && !observed.space?.enabled ? [{ do: 'await-space' as const }] : []),
  ]
}

/** While the space is shut, nobody is in it anyway. */
function planOut(desired: DesiredPlace, observed: ObservedPlace): PlaceStep[] {
  const account = findInside(desired, observed)
  return account !== null && observed.space?.enabled ? [{ do: 'put-out', account, destroys: true }] : []
}

/** The account by which they are in the space. */
function findInside({ row }: DesiredPlace, { space, person }: ObservedPlace): string | null {
  const account = person?.externalId ?? row.externalId
  return space?.members.some(({ personExternalId }) => personExternalId === account) ? account : null
}

/** One that was there before us stays as it is. */
function planLeftAccount({ account }: DesiredPlace, person: ObservedPerson | null): PlaceStep[] {
  if (account.isNeeded) return person ? planEnabled(account, person) : []
  return account.made ? [{ do: 'remove-account', destroys: true }] : []
}
