// The life of a tenant: which commands each status allows, and what they change. No input or output here.
import type { SettingValues, SuspensionOwner, SuspensionReason, TenantStatus } from '@dezky/contracts'

/** The facts from which the status follows; the database computes it from them in the same way. */
export interface Life {
  activatedAt: Date | null
  trialEndsAt: Date | null
  /** When the end of the trial was acted on. */
  trialEndedAt: Date | null
  suspension: { reason: SuspensionReason, note: string | null, owner: SuspensionOwner, since: Date } | null
  deletedAt: Date | null
  purgeAfter: Date | null
  purgeStartedAt: Date | null
  purgedAt: Date | null
}

export type Command =
  | { do: 'activate' }
  | { do: 'trial', endsAt: Date }
  | { do: 'end-trial', note: string }
  | { do: 'convert' }
  | { do: 'suspend', reason: SuspensionReason, note: string | null, owner: SuspensionOwner }
  | { do: 'resume', by: SuspensionOwner }
  | { do: 'delete', by: SuspensionOwner, restoreWindowMs: number }
  | { do: 'restore' }
  | { do: 'purge' }
  | { do: 'record-purged' }

export type Refusal =
  | { refused: 'illegal', status: TenantStatus, allowed: Command['do'][] }
  | { refused: 'not-yours-to-lift', owner: SuspensionOwner }
  | { refused: 'too-early', until: Date }
  | { refused: 'too-late', since: Date }
  | { refused: 'in-the-past' }

/** Some of these only under a condition: see `isPossible`. */
const allowed: Record<TenantStatus, Command['do'][]> = {
  pending: ['activate', 'trial', 'convert', 'suspend', 'delete'],
  trial: ['trial', 'end-trial', 'convert', 'suspend', 'delete'],
  active: ['trial', 'suspend', 'delete'],
  suspended: ['resume', 'suspend', 'trial', 'convert', 'delete'],
  deleted: ['restore', 'purge'],
  purging: ['record-purged'],
  purged: [],
}

/** How long what is deleted can be restored. */
export function restoreWindowOf(settings: SettingValues): number {
  return settings['retention.deleted_tenants'] * 24 * 3_600_000
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
  const possible = allowed[status].filter(other => isPossible(life, other))
  if (!possible.includes(command.do)) return { refused: 'illegal', status, allowed: possible }
  switch (command.do) {
    case 'activate': return { activatedAt: now }
    case 'trial': return command.endsAt > now
      ? { trialEndsAt: command.endsAt, trialEndedAt: null, ...liftedEnd(life) }
      : { refused: 'in-the-past' }
    case 'end-trial': return endTrial(life, command.note, now)
    case 'convert': return { trialEndsAt: null, trialEndedAt: null, ...liftedEnd(life) }
    case 'suspend': return isMore(life, command.owner)
      ? { suspension: { reason: command.reason, note: command.note, owner: command.owner, since: now } }
      : { refused: 'illegal', status, allowed: possible.filter(other => other !== 'suspend') }
    case 'resume': return life.suspension?.owner === command.by ? { suspension: null } : notTheirs(life)
    case 'delete': return life.suspension?.owner === 'platform' && command.by === 'customer'
      ? notTheirs(life)
      : { deletedAt: now, purgeAfter: new Date(now.getTime() + command.restoreWindowMs) }
    case 'restore': return life.purgeAfter && life.purgeAfter <= now
      ? { refused: 'too-late', since: life.purgeAfter }
      : { deletedAt: null, purgeAfter: null }
    case 'purge': return life.purgeAfter && life.purgeAfter > now ? { refused: 'too-early', until: life.purgeAfter } : { purgeStartedAt: now }
    case 'record-purged': return { purgedAt: now }
  }
}

/** What happens to a tenant by itself, and when: a trial runs out, the time in which it could be restored is over. */
export function nextDue(life: Life): { at: Date, command: Command } | null {
  const status = statusOf(life)
  if (status === 'deleted' && life.purgeAfter) return { at: life.purgeAfter, command: { do: 'purge' } }
  const runsOut = (status === 'trial' || status === 'pending') && !life.trialEndedAt
  return runsOut && life.trialEndsAt ? { at: life.trialEndsAt, command: { do: 'end-trial', note: 'The trial has ended.' } } : null
}

function isPossible(life: Life, command: Command['do']): boolean {
  if (command === 'convert') return life.trialEndsAt !== null
  if (command === 'trial') return life.suspension === null || life.trialEndsAt !== null
  if (command === 'suspend') return isMore(life, 'platform')
  if (command === 'end-trial') return life.trialEndedAt === null
  return true
}

/** The platform may suspend what its customer has suspended: otherwise they could keep ahead of it, and lift what was meant to hold. */
function isMore({ suspension }: Life, owner: SuspensionOwner): boolean {
  return suspension === null || (suspension.owner === 'customer' && owner === 'platform')
}

function endTrial({ trialEndsAt }: Life, note: string, now: Date): Partial<Life> | Refusal {
  if (trialEndsAt && trialEndsAt > now) return { refused: 'too-early', until: trialEndsAt }
  return { trialEndedAt: now, suspension: { reason: 'billing', note, owner: 'platform', since: now } }
}

/** Whoever extends or converts a trial that ran out lifts the suspension that followed from it, and only that one. */
function liftedEnd({ suspension, trialEndedAt }: Life): Partial<Life> {
  return suspension && suspension.since.getTime() === trialEndedAt?.getTime() ? { suspension: null } : {}
}

function notTheirs({ suspension }: Life): Refusal {
  return { refused: 'not-yours-to-lift', owner: suspension?.owner ?? 'platform' }
}
