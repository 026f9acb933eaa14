// How each part of a workspace is called in the catalogue, and how its states look.
import type { ResourceState, SharedResourceKind } from '@dezky/contracts'

/** A dot in a key would be a level of the catalogue. */
export const parts = {
  'directory.group': 'directory-group', 'mail.domain': 'mail-domain', 'files.space': 'files-space',
} as const satisfies Record<SharedResourceKind, string>

export const tones = {
  pending: 'busy', ok: 'ok', skipped: 'idle', error: 'fault', drifted: 'warn', unknown: 'unknown',
} as const satisfies Record<ResourceState, string>
