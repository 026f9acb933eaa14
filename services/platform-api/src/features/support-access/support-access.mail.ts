// What a tenant's owners are told by mail of operators in their portal.
import type { Scoped } from '../../database/index.ts'
import type { Announce } from '../outbox/index.ts'
import type { StoredAccess } from './support-access.store.ts'
import { answerUntil } from './support-access.ts'
import { countUses } from './support-use.store.ts'

export async function mailRequested(trx: Scoped, announce: Announce, access: StoredAccess): Promise<void> {
  const answerBy = answerUntil(new Date(access.requestedAt)).toISOString()
  await announce(trx, { ...toOwners(access), kind: 'access_requested', facts: { ...visitOf(access), minutes: access.minutes, answerBy } })
}

export async function mailStarted(trx: Scoped, announce: Announce, access: StoredAccess): Promise<void> {
  const { startedAt, expiresAt } = access
  if (!startedAt || !expiresAt) return
  await announce(trx, { ...toOwners(access), kind: 'access_started', facts: { ...visitOf(access), startedAt, expiresAt } })
}

/** What never began is not worth a mail. */
export async function mailEnded(trx: Scoped, announce: Announce, access: StoredAccess): Promise<void> {
  const { startedAt, endedAt, endReason } = access
  if (!startedAt || !endedAt || !endReason) return
  const facts = { ...visitOf(access), startedAt, endedAt, endReason, ...await countUses(trx, access.id) }
  await announce(trx, { ...toOwners(access), kind: 'access_ended', facts })
}

function toOwners({ id, tenant }: StoredAccess) {
  return { tenantId: tenant.id, to: { roles: ['owner'] as const }, cause: `access ${id}` }
}

function visitOf({ id, operator, reason, ticket }: StoredAccess) {
  return { accessId: id, operatorId: operator.id, operator: operator.name, reason, ticket }
}
