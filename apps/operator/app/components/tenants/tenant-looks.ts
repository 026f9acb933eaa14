// How each state of the trade looks; the words come from the catalogue.
import type { Provisioning, ResourceKind, ResourceState, TenantStatus } from '@dezky/contracts'

type Tone = 'ok' | 'busy' | 'warn' | 'fault' | 'idle' | 'unknown'

export const tenantTones: Record<TenantStatus, Tone> = {
  pending: 'busy', trial: 'ok', active: 'ok', suspended: 'warn', deleted: 'idle', purging: 'busy', purged: 'idle',
}

/** What each chip above the list stands for; `all` is everything but what has been erased. */
export const statusChips: Record<StatusChip, TenantStatus[]> = {
  active: ['active'], trial: ['trial'], pending: ['pending'], suspended: ['suspended'], deleted: ['deleted', 'purging'], purged: ['purged'],
}

type StatusChip = 'active' | 'trial' | 'pending' | 'suspended' | 'deleted' | 'purged'

export const provisioningTones: Record<Provisioning, Tone> = {
  ok: 'ok', pending: 'busy', unknown: 'unknown', drifted: 'warn', error: 'fault',
}

export const resourceTones: Record<ResourceState, Tone> = {
  pending: 'busy', ok: 'ok', skipped: 'idle', error: 'fault', drifted: 'warn', unknown: 'unknown',
}

/** A dot in a key would be a level of the catalogue. */
export const resourceKeys = {
  'directory.group': 'directory-group', 'directory.person': 'directory-person', 'mail.domain': 'mail-domain',
  'mail.account': 'mail-account', 'mail.forward': 'mail-forward', 'mail.list': 'mail-list', 'files.space': 'files-space',
  'files.member': 'files-member', ready: 'ready',
} as const satisfies Record<ResourceKind, string>
