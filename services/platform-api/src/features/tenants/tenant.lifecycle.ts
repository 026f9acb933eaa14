// The life of a tenant: which commands each status allows, and what they change. No input or output here.
import type { SuspensionOwner, SuspensionReason, TenantStatus } from '@dezky/contracts'

/** The facts from which the status follows; the database computes it from them in the same way. */
export interface Life {
  activatedAt: Date | null
  trialEndsAt: Date | null
  suspension: { reason: SuspensionReason, note: string | null, owner: SuspensionOwner, since: Date } | null
  deletedAt: Date | null
  purgeAfter: Date | null
  purgeStartedAt: Date | null
  purgedAt: Date | null
}

export type Command =
  | { do: 'activate' }
  | { do: 'start-trial' | 'extend-trial', endsAt: Date }
  | { do: 'convert' }
  | { do: 'suspend', reason: SuspensionReason, note: string | null, owner: SuspensionOwner }
  | { do: 'resume', by: SuspensionOwner }
  | { do: 'delete', restoreWindowMs: number }
  | { do: 'restore' }
  | { do: 'purge' }
  | { do: 'record-purged' }

export type Refusal =
  | { refused: 'illegal', status: TenantStatus, allowed: Command['do'][] }
  | { refused: 'not-yours-to-lift', owner: SuspensionOwner }
  | { refused: 'too-early', until: Date }
  | { refused: 'too-late', since: Date }
  | { refused: 'in-the-past' }

export const allowed: Record<TenantStatus, Command['do'][]> = {
  pending: ['activate', 'start-trial', 'suspend', 'delete'],
  trial: ['extend-trial', 'convert', 'suspend', 'delete'],
  active: ['start-trial', 'suspend', 'delete'],
  suspended: ['resume', 'extend-trial', 'convert', 'delete'],
  deleted: ['restore', 'purge'],
  purging: ['record-purged'],
  purged: [],
}

export function statusOf(life: Life): TenantStatus {
  if (life.purgedAt) return 'purged'
  if (life.purgeStartedAt) return 'purging'
  if (life.deletedAt) return 'deleted'
  if (life.suspension) return 'suspended'
  if (!life.activatedAt) return 'pending'
  return life.trialEndsAt ? 'trial' : 'active'
}

/** What a command changes, or why it cannot be. */
export function decide(life: Life, command: Command, now: Date): Partial<Life> | Refusal {
  const status = statusOf(life)
  const illegal: Refusal = { refused: 'illegal', status, allowed: allowed[status].filter(other => isPossible(life, other)) }
  if (!illegal.allowed.includes(command.do)) return illegal
  switch (command.do) {
    case 'activate': return { activatedAt: now }
    case 'start-trial':
    case 'extend-trial': return command.endsAt > now ? { trialEndsAt: command.endsAt } : { refused: 'in-the-past' }
    case 'convert': return { trialEndsAt: null, ...(isTrialEnd(life) ? { suspension: null } : {}) }
    case 'suspend': return { suspension: { reason: command.reason, note: command.note, owner: command.owner, since: now } }
    case 'resume': return life.suspension?.owner === command.by
      ? { suspension: null }
      : { refused: 'not-yours-to-lift', owner: life.suspension?.owner ?? 'platform' }
    case 'delete': return { deletedAt: now, purgeAfter: new Date(now.getTime() + command.restoreWindowMs) }
    case 'restore': return life.purgeAfter && life.purgeAfter <= now
      ? { refused: 'too-late', since: life.purgeAfter }
      : { deletedAt: null, purgeAfter: null }
    case 'purge': return life.purgeAfter && life.purgeAfter > now ? { refused: 'too-early', until: life.purgeAfter } : { purgeStartedAt: now }
    case 'record-purged': return { purgedAt: now }
  }
}

/** A suspended trial can still be extended or converted; a suspended subscription cannot. */
function isPossible(life: Life, command: Command['do']): boolean {
  const ofTrials = command === 'extend-trial' || command === 'convert'
  return !ofTrials || life.trialEndsAt !== null
}

/** A trial that ran out is suspended for billing; whoever converts it lifts that, and only that. */
function isTrialEnd({ suspension, trialEndsAt }: Life): boolean {
  return suspension?.reason === 'billing' && suspension.owner === 'platform' && trialEndsAt !== null && trialEndsAt <= suspension.since
}
