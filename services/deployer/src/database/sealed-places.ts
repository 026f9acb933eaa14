// Everywhere something sealed lies, so that all of it can be opened, and sealed anew with another key.

export interface SealedPlace {
  table: string
  bytes: string
  keyId: string
  /** Whose it is: what it was sealed for. */
  context: string
}

export const sealedPlaces: SealedPlace[] = [
  { table: 'hosts', bytes: 'sealed', keyId: 'key_id', context: 'host' },
  { table: 'ingresses', bytes: 'sealed', keyId: 'key_id', context: 'ingress' },
  { table: 'registries', bytes: 'sealed', keyId: 'key_id', context: 'registry' },
  { table: 'registries', bytes: 'hook_sealed', keyId: 'hook_key_id', context: 'hook of registry' },
  { table: 'settings', bytes: 'accounts_sealed', keyId: 'accounts_key_id', context: 'accounts' },
  { table: 'variables', bytes: 'sealed', keyId: 'key_id', context: 'variable' },
]
