// What there is to do for a person of a tenant in the directory. No input or output here.
import type { ObservedPerson } from '@dezky/directory'
import type { WantedAccount } from '../../people/index.ts'
import type { PlannedStep } from '../kind.ts'
import type { Phase } from '../tenant-facts.ts'

export interface DesiredPerson {
  personId: string
  tenantId: string
  /** False: they have left, or the tenant is being erased. */
  wanted: boolean
  phase: Phase
  /** What is wanted was seen to hold before. */
  isSettled: boolean
  externalId: string | null
  hasSignedIn: boolean
  /** Of any tenant. */
  isMember: boolean
  /** Whether the member has been told to come in. */
  joined: boolean
  /** They had signed in, and have left. */
  signsOut: boolean
  /** The tenant is being erased, and nothing of them is to stay. */
  isErased: boolean
  /** How the directory calls this tenant's group; null while there is none. */
  group: string | null
  /** Whether they have a second factor, as far as is known. */
  secondFactor: boolean | null
  /** What all their tenants together want. */
  account: WantedAccount
}

export type PersonStep = PlannedStep & {
  do: 'ensure-person' | 'settle-person' | 'sign-out' | 'void-links' | 'welcome' | 'remove-person' | 'miss' | 'note-second-factor'
  /** Whether they have one, for noting it. */
  has?: boolean
}

export function planPerson(desired: DesiredPerson, observed: ObservedPerson | null): PersonStep[] {
  if (!desired.wanted) return planLeft(desired, observed)
  const isOpen = desired.phase.is === 'open'
  if (desired.externalId === null) return isOpen ? [{ do: 'ensure-person' }] : []
  if (!observed) return desired.account.groups.length > 0 ? [{ do: 'miss' }] : []
  return [
    ...(observed.secondFactor === desired.secondFactor ? [] : [{ do: 'note-second-factor' as const, has: observed.secondFactor }]),
    ...settle(desired, observed),
    ...(isOpen && !desired.joined ? [{ do: 'welcome' as const }] : []),
    // Whoever works in another tenant stays signed in: the one that is shut is closed to them by every request anyway.
    ...(!isOpen && !desired.isSettled && desired.account.groups.length === 0 ? [{ do: 'sign-out' as const, once: true as const }] : []),
  ]
}

function planLeft(desired: DesiredPerson, observed: ObservedPerson | null): PersonStep[] {
  if (!observed) return desired.isErased && desired.externalId !== null ? [{ do: 'remove-person', once: true }] : []
  if (desired.isErased) return [{ do: 'remove-person', destroys: true, once: true }]
  return [
    ...(!desired.hasSignedIn && !desired.isMember ? [{ do: 'void-links' as const, once: true as const }] : []),
    ...settle(desired, observed),
    ...(desired.signsOut ? [{ do: 'sign-out' as const, once: true as const }] : []),
  ]
}

/** Groups of other tenants are those tenants' affair. */
function settle({ account, group }: DesiredPerson, observed: ObservedPerson): PersonStep[] {
  const own = (groups: string[]) => groups.filter(name => name === group)
  const [wanted, found] = [own(account.groups), own(observed.groups)]
  // What a human disabled in the directory stays theirs to enable.
  const isEnabled = account.enabled ? !account.disabledUpstream : !observed.enabled
  const differences = [
    ...(wanted.join() === found.join() ? [] : [{ field: 'groups', wanted, found }]),
    ...(isEnabled ? [] : [{ field: 'enabled', wanted: account.enabled, found: observed.enabled }]),
    ...(account.secondFactorRequired === observed.secondFactorRequired
      ? []
      : [{ field: 'secondFactorRequired', wanted: account.secondFactorRequired, found: observed.secondFactorRequired }]),
  ]
  if (differences.length === 0) return []
  const takes = found.length > wanted.length || (!account.enabled && observed.enabled)
  return [{ do: 'settle-person', differences, ...takes ? { destroys: true } : {} }]
}
