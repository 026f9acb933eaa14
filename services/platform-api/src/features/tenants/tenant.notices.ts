// What a step in a tenant's life is to its owners.
import type { Notice } from '../outbox/index.ts'
import type { Life } from './tenant.lifecycle.ts'
import { statusOf } from './tenant.lifecycle.ts'

const open = ['pending', 'trial', 'active']

/** Null when they need not be told. */
export function noticeOf(tenantId: string, was: Life, becomes: Life, now: Date): Notice | null {
  const common = { tenantId, to: { roles: ['owner'] } } as const
  const { suspension, trialEndedAt, deletedAt, purgeAfter } = becomes
  if (deletedAt && purgeAfter && !was.deletedAt) {
    const facts = { deletedAt: deletedAt.toISOString(), purgeAfter: purgeAfter.toISOString() }
    return { ...common, kind: 'tenant_deleted', cause: facts.deletedAt, facts }
  }
  if (statusOf(becomes) === 'suspended' && suspension && suspension.since.getTime() !== was.suspension?.since.getTime()) {
    const since = suspension.since.toISOString()
    const trialEnded = trialEndedAt?.getTime() === suspension.since.getTime()
    return { ...common, kind: 'tenant_suspended', cause: since, facts: { ...suspension, since, trialEnded } }
  }
  const opens = open.includes(statusOf(becomes)) && !open.includes(statusOf(was))
  return opens ? { ...common, kind: 'tenant_resumed', cause: now.toISOString(), facts: {} } : null
}
