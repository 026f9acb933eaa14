// Whether a token that is known may be used now, from there; and as whom. Pure.
import type { Permission } from '@dezky/contracts'
import { permissionsOf } from '@dezky/contracts'
import { TenantSuspended } from '../../http/access.ts'
import type { AdminSource, Caller, Membership } from '../people/index.ts'
import { isOpen } from '../people/index.ts'
import { isAllowedFrom } from './addresses.ts'
import { AddressNotAllowed, TokenExpired, TokenOrphaned, TokenRevoked } from './api-token.errors.ts'

export interface KnownToken {
  id: string
  permissions: Permission[]
  addresses: string[]
  expiresAt: Date
  revokedAt: Date | null
  lastUsedAt: Date | null
  /** Null: an operator's, for the platform. */
  tenantId: string | null
  maker: { personId: string, disabled: boolean, adminSource: AdminSource, membership: Membership | null }
}

export interface Circumstances { now: Date, address: string }

/** Throws TokenRevoked, TokenExpired, AddressNotAllowed, TokenOrphaned or TenantSuspended. */
export function callerWith(token: KnownToken, { now, address }: Circumstances): Caller {
  if (token.revokedAt) throw new TokenRevoked()
  if (token.expiresAt <= now) throw new TokenExpired()
  if (!isAllowedFrom(address, token.addresses)) throw new AddressNotAllowed(address)
  if (token.maker.disabled) throw new TokenOrphaned()
  const { id: tokenId, permissions: grant, expiresAt } = token
  const credentials = { tokenId, grant, expiresAt, personId: token.maker.personId, partnerId: null, freshWithin: null }
  if (token.tenantId === null) return asOperator(token, credentials)
  return { ...credentials, surface: 'portal', platformAdmin: false, memberships: [livingMembership(token)] }
}

type Credentials = Omit<Caller, 'surface' | 'platformAdmin' | 'memberships'>

function asOperator({ maker }: KnownToken, credentials: Credentials): Caller {
  if (maker.adminSource === null) throw new TokenOrphaned()
  return { ...credentials, surface: 'operator', platformAdmin: true, memberships: [] }
}

/** A token is no more than its maker is now: it ends when they could no longer make it. */
function livingMembership({ maker: { membership } }: KnownToken): Membership {
  if (membership?.status === 'suspended') throw new TenantSuspended()
  if (!membership || !isOpen(membership) || !permissionsOf[membership.role].includes('tokens:write')) throw new TokenOrphaned()
  return membership
}
