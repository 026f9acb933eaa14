// What there is to do for a tenant's domain on the mail server. No input or output here.
import type { ObservedDomain } from '@dezky/mail'
import type { PlannedStep, Settlement } from '../kind.ts'
import { shutAs } from '../phase.ts'
import type { ResourceRow } from '../resource.ts'
import type { Phase } from '../tenant-facts.ts'

export interface DomainWish {
  phase: Phase
  /** Mail belongs to what the tenant pays for. */
  entitled: boolean
  /** Mail for addresses unknown here goes on to the domain's other server. */
  relaying: boolean
}

export interface DesiredDomain extends DomainWish {
  row: Pick<ResourceRow, 'id' | 'tenantId' | 'externalId' | 'wanted'>
  name: string
  /** How long its keys have been waited for. */
  waitedMs: number
}

type Verb = 'ensure-domain' | 'open-domain' | 'shut-domain' | 'set-relaying' | 'remove-domain'
export type DomainStep = PlannedStep & { do: Verb }

export function planDomain({ row, phase, entitled, relaying }: DesiredDomain, observed: ObservedDomain | null): DomainStep[] {
  if (!row.wanted) return observed ? [{ do: 'remove-domain', destroys: true }] : []
  const isOpen = phase.is === 'open' && entitled
  if (!observed) return isOpen ? [{ do: 'ensure-domain', destroys: true }] : []
  const enabled = [{ field: 'enabled', wanted: isOpen, found: observed.enabled }]
  if (!isOpen) return observed.enabled ? [{ do: 'shut-domain', destroys: true, differences: enabled }] : []
  return [
    ...(observed.externalId === row.externalId ? [] : [{ do: 'ensure-domain' as const }]),
    ...(observed.enabled ? [] : [{ do: 'open-domain' as const, differences: enabled }]),
    ...(observed.relaying === relaying
      ? []
      : [{ do: 'set-relaying' as const, differences: [{ field: 'relaying', wanted: relaying, found: observed.relaying }] }]),
  ]
}

export const notEntitled = { state: 'skipped', reason: 'not_entitled', message: 'Mail is no part of the plan.' } as const
const shortestMs = 2_000
const longestMs = 3_600_000

/** Mail goes without a signature until the server has made its keys; nobody waits for that. Each pause is as long as all before it. */
export function settledDomain({ phase, entitled, waitedMs }: DesiredDomain, observed: ObservedDomain | null): Settlement {
  const known = observed ? { externalId: observed.externalId } : {}
  if (phase.is === 'open' && !entitled) return { ...notEntitled, ...known }
  const shut = shutAs(phase, 'It takes no mail')
  if (shut) return { ...shut, ...known }
  if (observed?.signing !== 'pending') return { state: 'ok', reason: null, message: null, ...known }
  return {
    state: 'ok', reason: 'signing_pending', message: 'The mail server is still making its keys; mail goes without a signature until then.',
    lookAgainMs: Math.min(longestMs, Math.max(shortestMs, waitedMs)), ...known,
  }
}
