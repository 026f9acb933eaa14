// How the states of a domain and of its records look; the words come from the catalogue.
import type { DnsState, DomainHealth, DomainState } from '@dezky/contracts'

type Tone = 'ok' | 'busy' | 'warn' | 'fault' | 'idle' | 'unknown'

export const domainTones: Record<DomainState, Tone> = { pending: 'busy', verified: 'ok', expired: 'idle' }
export const healthTones: Record<DomainHealth, Tone> = { ok: 'ok', attention: 'warn', unknown: 'unknown' }
export const recordTones: Record<DnsState, Tone> = { match: 'ok', missing: 'warn', conflict: 'fault', unknown: 'unknown' }
