// Everybody who could ask, by how they stand to one tenant, and what each of them has to be answered.
import type { Role, TenantPermission } from '@dezky/contracts'
import { partnerPermissions, permissionsOf } from '@dezky/contracts'
import type { WhoMay } from './who-may.ts'

export type Standing =
  | 'no token'
  /** Known to the platform, with no business in that tenant. */
  | 'outsider'
  /** Comes by the operator's surface without being an operator. */
  | 'impostor'
  | 'operator'
  /** Works for the tenant's partner. */
  | 'partner'
  | { role: Role }
  /** An owner's API token, made for these. */
  | { grant: readonly TenantPermission[] }

export type Verdict = 'let in' | { status: number, code: string }

const absent: Verdict = { status: 404, code: 'not_found' }
const notAllowed: Verdict = { status: 403, code: 'permission_missing' }

export function verdictOn(standing: Standing, who: WhoMay): Verdict {
  if (typeof who === 'object' && 'owners' in who) {
    return standing === 'operator' ? { status: 403, code: 'owners_decide' } : verdictOn(standing, { tenant: who.owners })
  }
  if (standing === 'no token') return { status: 401, code: 'token_missing' }
  if (standing === 'impostor') return { status: 403, code: 'not_an_operator' }
  if (typeof standing === 'object' && 'grant' in standing) return verdictOnToken(standing.grant, who)
  if (standing === 'operator' || who === 'everybody' || who === 'newcomers' || who === 'people' || 'everybody' in who) return 'let in'
  if ('tenant' in who && typeof standing === 'object') return permissionsOf[standing.role].includes(who.tenant) ? 'let in' : notAllowed
  if ('tenant' in who && standing === 'partner') return partnerPermissions.includes(who.tenant) ? 'let in' : absent
  if ('partner' in who && standing === 'partner') return 'let in'
  return absent
}

function verdictOnToken(grant: readonly TenantPermission[], who: WhoMay): Verdict {
  if (who === 'newcomers' || who === 'people') return { status: 403, code: 'needs_person' }
  if (who === 'everybody') return 'let in'
  if ('tenant' in who) return grant.includes(who.tenant) ? 'let in' : notAllowed
  if ('everybody' in who) return grant.includes(who.everybody) ? 'let in' : notAllowed
  return absent
}
