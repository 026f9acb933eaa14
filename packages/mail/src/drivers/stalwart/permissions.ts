// Who may sign in to an account. The union is sent whole; what an operator of the mail server set by hand in it is kept.
// Source: x:Permissions in the registry; `authenticate` is what its own SCIM takes from accounts that are switched off.
import type { Permissions } from './addressees.ts'

export function mayAuthenticate({ '@type': kind, enabledPermissions, disabledPermissions }: Permissions): boolean {
  if (kind === 'Inherit') return true
  return disabledPermissions['authenticate'] !== true && (kind === 'Merge' || enabledPermissions['authenticate'] === true)
}

export function withAuthentication(current: Permissions, allowed: boolean): Record<string, unknown> {
  const { authenticate: _, ...disabled } = current.disabledPermissions
  if (!allowed) {
    const kind = current['@type'] === 'Inherit' ? 'Merge' : current['@type']
    return { '@type': kind, enabledPermissions: current.enabledPermissions, disabledPermissions: { ...disabled, authenticate: true } }
  }
  // With Replace, only what is listed counts.
  const enabled = current['@type'] === 'Replace' ? { ...current.enabledPermissions, authenticate: true } : current.enabledPermissions
  const isPlain = Object.keys({ ...enabled, ...disabled }).length === 0
  return isPlain ? { '@type': 'Inherit' } : { '@type': current['@type'], enabledPermissions: enabled, disabledPermissions: disabled }
}
