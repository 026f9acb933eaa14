// What there is to do for a person's mailbox. No input or output here.
import type { Difference } from '@dezky/contracts'
import type { ObservedMailbox } from '@dezky/mail'
import { isFit } from '../../mailboxes/index.ts'
import type { PlannedStep, Settlement } from '../kind.ts'
import { shutAs } from '../phase.ts'
import type { ResourceRow } from '../resource.ts'
import type { Phase } from '../tenant-facts.ts'
import { notEntitled } from './domain.plan.ts'

export interface AccountWish {
  personId: string
  name: string
  address: string
  /** In order. */
  aliases: string[]
  quotaBytes: number | null
  /** The platform keeps the person out. */
  disabled: boolean
  phase: Phase
  /** Mail belongs to what the tenant pays for. */
  entitled: boolean
  /** Where it lay before the address was handed over to somebody else. */
  formerAddress?: string
}

export interface DesiredAccount extends AccountWish {
  row: Pick<ResourceRow, 'id' | 'tenantId' | 'externalId' | 'wanted'>
  /** It is no longer wanted, but its time has not come. */
  isKept: boolean
  /** Some alias lies in a domain that the mail server does not have. */
  isPartial: boolean
}

type Switch = { do: 'open-mailbox' | 'shut-mailbox' | 'remove-mailbox', mailbox: string }
export type AccountStep = PlannedStep & ({ do: 'ensure-mailbox' } | Switch)

export function planAccount(desired: DesiredAccount, observed: ObservedMailbox | null): AccountStep[] {
  const { row, isKept, disabled } = desired
  if (!observed) return mayBe(desired) ? [{ do: 'ensure-mailbox', destroys: true }] : []
  const mailbox = observed.externalId
  if (!row.wanted && !isKept) return [{ do: 'remove-mailbox', mailbox, destroys: true }]
  const enabled = isOpen(desired) && !disabled
  const differences = mayBe(desired) ? differencesOf(desired, observed) : isKept ? movedFrom(desired, observed) : []
  // Nobody is let in before it is as it should be, and nobody stays in until then.
  const switches = enabled === observed.enabled ? [] : [switched(enabled, mailbox)]
  const ensures = differences.length > 0 ? [{ do: 'ensure-mailbox' as const, differences }] : []
  return enabled ? [...ensures, ...switches] : [...switches, ...ensures]
}

function switched(enabled: boolean, mailbox: string): AccountStep {
  const differences = [{ field: 'enabled', wanted: enabled, found: !enabled }]
  return enabled ? { do: 'open-mailbox', mailbox, differences } : { do: 'shut-mailbox', mailbox, differences, destroys: true }
}

/** People may use it, as far as the tenant goes. */
function isOpen({ row, phase, entitled }: Pick<DesiredAccount, 'row' | 'phase' | 'entitled'>): boolean {
  return row.wanted && phase.is === 'open' && entitled
}

/** It is to be made, and to be as it should. */
export function mayBe(desired: Pick<DesiredAccount, 'row' | 'phase' | 'entitled' | 'address'>): boolean {
  return isOpen(desired) && isFit(desired.address)
}

/** Of what is only kept nothing changes but where it lies: its address may be needed. */
function movedFrom({ address: wanted }: DesiredAccount, { address: found }: ObservedMailbox): Difference[] {
  return wanted === '' || wanted === found ? [] : [{ field: 'address', wanted, found }]
}

function differencesOf({ name, address, aliases, quotaBytes }: DesiredAccount, observed: ObservedMailbox): Difference[] {
  const found = observed.aliases.toSorted()
  return [
    ...(observed.name === name ? [] : [{ field: 'name', wanted: name, found: observed.name }]),
    ...(observed.address === address ? [] : [{ field: 'address', wanted: address, found: observed.address }]),
    ...(found.join() === aliases.join() ? [] : [{ field: 'aliases', wanted: aliases, found }]),
    ...(observed.quotaBytes === quotaBytes ? [] : [{ field: 'quotaBytes', wanted: quotaBytes, found: observed.quotaBytes }]),
  ]
}

/** Whether the domain of an alias has come is looked at more often than the rest. */
const partialMs = 3_600_000

export function settledAccount(desired: DesiredAccount, observed: ObservedMailbox | null): Settlement {
  const known = observed ? { externalId: observed.externalId } : {}
  return { ...sayingHow(desired), ...known, ...desired.isPartial ? { lookAgainMs: partialMs } : {} }
}

function sayingHow({ row, phase, entitled, address, disabled }: DesiredAccount): Settlement {
  if (!row.wanted) return { state: 'ok', reason: 'kept', message: 'Switched off, and kept for a while.' }
  if (phase.is === 'open' && !entitled) return notEntitled
  const shut = shutAs(phase, 'It is switched off')
  if (shut) return shut
  if (!isFit(address)) return { state: 'skipped', reason: 'address_unfit', message: 'No mailbox can have this address; give them another.' }
  return { state: 'ok', reason: null, message: disabled ? 'Switched off, as its owner is kept out.' : null }
}
