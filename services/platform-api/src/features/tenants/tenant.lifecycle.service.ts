// A step in a tenant's life: decided under lock, and written with its audit entry, its event and its wake-up in one transaction.
import type { Tenant } from '@dezky/contracts'
import { wake } from '@dezky/reconcile'
import type { Scoped } from '../../database/index.ts'
import type { Actor, Facts } from '../audit/index.ts'
import { appendAudit, changesOf } from '../audit/index.ts'
import type { Announce } from '../outbox/index.ts'
import { activateSubscription, endSubscription, recordSubscriptionChange, startTrial } from '../subscriptions/index.ts'
import { TenantNotFound } from './tenant.errors.ts'
import type { LifeEvent } from './tenant.events.ts'
import { lifeChanged } from './tenant.events.ts'
import { toProblem } from './tenant.lifecycle.errors.ts'
import type { TenantKey } from './tenant.lifecycle.store.ts'
import { lockLife, writeLife } from './tenant.lifecycle.store.ts'
import type { Command, Life, Refusal } from './tenant.lifecycle.ts'
import { decide, statusOf } from './tenant.lifecycle.ts'
import { noticeOf } from './tenant.notices.ts'
import { findTenantById } from './tenant.store.ts'

export interface Change {
  command: Command
  actor: Actor
  now: Date
  /** Tells the owners. */
  announce: Announce
  /** Further facts for the audit trail. */
  details?: Facts
}

/** Throws TenantNotFound, and a problem that says what is possible instead. */
export async function changeLife(trx: Scoped, key: TenantKey, change: Change): Promise<Tenant> {
  const outcome = await tryChange(trx, key, change)
  if (outcome === null) throw new TenantNotFound()
  if ('refused' in outcome) throw toProblem(outcome, change.command)
  await wake(trx, { kind: 'tenant', key: outcome.id })
  return outcome
}

/** For the reconciler, which needs no wake-up. Null when there is no such tenant. */
export async function tryChange(trx: Scoped, key: TenantKey, change: Change): Promise<Tenant | Refusal | null> {
  const { command, actor, now, announce, details = {} } = change
  const found = await lockLife(trx, key)
  if (!found) return null
  const { id, life } = found
  const outcome = decide(life, command, now)
  if ('refused' in outcome) return outcome
  await writeLife(trx, id, outcome)
  const reason = outcome.suspension?.note
  await appendAudit(trx, {
    tenantId: id, actor, action: told[command.do].action, subject: `tenant:${id}`, details,
    ...changesOf(factsOf(life), factsOf({ ...life, ...outcome })), ...reason ? { reason } : {},
  })
  await followed[command.do]?.(trx, id, actor)
  const tenant = await findTenantById(trx, id)
  if (!tenant) throw new TenantNotFound()
  await lifeChanged(trx, told[command.do].event, tenant)
  const notice = noticeOf(id, life, { ...life, ...outcome }, now)
  if (notice) await announce(trx, notice)
  return tenant
}

/** What it means for what is paid. */
const followed: Partial<Record<Command['do'], (trx: Scoped, tenantId: string, actor: Actor) => Promise<void>>> = {
  trial: startTrial,
  convert: activateSubscription,
  // What it brings in ends with the deletion and comes back with it; the subscription itself ends when nothing can come back.
  delete: noteRevenue,
  restore: noteRevenue,
  purge: endSubscription,
}

async function noteRevenue(trx: Scoped, tenantId: string): Promise<void> {
  await recordSubscriptionChange(trx, tenantId)
}

const told: Record<Command['do'], { action: string, event: LifeEvent }> = {
  activate: { action: 'tenant.activate', event: 'tenant.activated' },
  trial: { action: 'tenant.trial', event: 'tenant.trial_changed' },
  'end-trial': { action: 'tenant.suspend', event: 'tenant.suspended' },
  convert: { action: 'tenant.convert', event: 'tenant.converted' },
  suspend: { action: 'tenant.suspend', event: 'tenant.suspended' },
  resume: { action: 'tenant.resume', event: 'tenant.resumed' },
  delete: { action: 'tenant.delete', event: 'tenant.deleted' },
  restore: { action: 'tenant.restore', event: 'tenant.restored' },
  purge: { action: 'tenant.purge_start', event: 'tenant.purge_started' },
  'record-purged': { action: 'tenant.purge', event: 'tenant.purged' },
}

/** A life as the audit trail tells of it. */
function factsOf(life: Life): Facts {
  const { suspension, trialEndsAt, purgeAfter } = life
  return {
    status: statusOf(life), trialEndsAt, purgeAfter,
    suspensionReason: suspension?.reason ?? null, suspensionOwner: suspension?.owner ?? null,
  }
}
