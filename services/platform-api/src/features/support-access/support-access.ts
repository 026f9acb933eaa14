// When an operator's time in a tenant's portal is over. No input or output here.
import type { SupportEndReason, SupportMode, TenantStatus } from '@dezky/contracts'
import { isOpen } from '../people/index.ts'

/** An owner who has not answered by then is not going to. */
const answerHours = 24

export interface SupportStanding {
  state: 'requested' | 'active'
  requestedAt: Date
  expiresAt: Date | null
  mode: SupportMode
  tenantStatus: TenantStatus
  /** Whether whoever acts still operates the platform, and is not disabled. */
  mayOperate: boolean
}

/** Why it has to end now; null while it may go on. */
export function endingOf(standing: SupportStanding, now: Date): SupportEndReason | null {
  const { state, requestedAt, expiresAt, mode, tenantStatus, mayOperate } = standing
  if (!mayOperate) return 'rights_lost'
  if (!isOpen({ status: tenantStatus })) return 'tenant_shut'
  if (mode === 'never') return 'setting'
  if (state === 'active') return expiresAt && expiresAt > now ? null : 'expired'
  return now < answerUntil(requestedAt) ? null : 'unanswered'
}

export function answerUntil(requestedAt: Date): Date {
  return new Date(requestedAt.getTime() + answerHours * 3_600_000)
}
