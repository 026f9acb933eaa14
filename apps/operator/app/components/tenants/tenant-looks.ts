// How each state of the trade looks; the words come from the catalogue.
import type { Member, ResourceKind, ResourceState, TenantStatus } from '@dezky/contracts'

type Tone = 'ok' | 'busy' | 'warn' | 'fault' | 'idle' | 'unknown'

export const tenantTones: Record<TenantStatus, Tone> = {
  pending: 'busy', trial: 'ok', active: 'ok', suspended: 'warn', deleted: 'idle', purging: 'busy', purged: 'idle',
}

export const resourceTones: Record<ResourceState, Tone> = {
  pending: 'busy', ok: 'ok', skipped: 'idle', error: 'fault', drifted: 'warn', unknown: 'unknown',
}

export const memberTones: Record<Member['state'], Tone> = { pending: 'busy', invited: 'idle', expired: 'warn', active: 'ok' }

/** A dot in a key would be a level of the catalogue. */
export const resourceKeys = {
  'directory.group': 'directory-group', 'directory.person': 'directory-person', 'mail.domain': 'mail-domain',
  'mail.account': 'mail-account', 'mail.forward': 'mail-forward', 'files.space': 'files-space',
  'files.member': 'files-member', ready: 'ready',
} as const satisfies Record<ResourceKind, string>
