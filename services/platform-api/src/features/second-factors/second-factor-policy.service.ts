// Whether a tenant's people have to have a second factor, and from when. Those who have none are told before it is asked of them.
import type { SecondFactorPolicy } from '@dezky/contracts'
import { wake } from '@dezky/reconcile'
import { requireVersionIfAny } from '@dezky/runtime/fastify'
import type { Readable, Scoped } from '../../database/index.ts'
import { asPlatform } from '../../database/index.ts'
import type { Actor } from '../audit/index.ts'
import { appendAudit } from '../audit/index.ts'
import { requireOpenTenant, requireTenant } from '../members/index.ts'
import type { Announce } from '../outbox/index.ts'
import { hasSecondFactor } from '../people/index.ts'
import { SecondFactorNeeded } from './second-factor.errors.ts'
import { policyChanged } from './second-factor.events.ts'
import { peopleLacking } from './second-factor.store.ts'
import { findPolicy, lockPolicy, writePolicy } from './second-factor-policy.store.ts'

export async function getPolicy(db: Readable, slug: string): Promise<SecondFactorPolicy> {
  return findPolicy(db, (await requireTenant(db, slug)).id)
}

export interface Deciding {
  requiredFrom: string | null
  version: number | null
  /** Who decides; `isMember`: it will hold for them, too. */
  personId: string
  isMember: boolean
  actor: Actor
  announce: Announce
}

/** Throws TenantNotOpen, SecondFactorNeeded, or what `requireVersionIfAny` throws. */
export async function decidePolicy(trx: Scoped, slug: string, deciding: Deciding): Promise<SecondFactorPolicy> {
  const { requiredFrom, version, personId, isMember, actor } = deciding
  const tenant = await requireOpenTenant(trx, slug)
  await lockPolicy(trx, tenant.id)
  const before = await findPolicy(trx, tenant.id)
  requireVersionIfAny(before, version)
  if (requiredFrom !== null && isMember && !await hasSecondFactor(trx, personId)) throw new SecondFactorNeeded()
  await writePolicy(trx, tenant.id, requiredFrom, personId)
  const policy = await findPolicy(trx, tenant.id)
  await appendAudit(trx, {
    tenantId: tenant.id, actor, action: 'second_factor.policy', subject: `tenant:${tenant.id}`, details: {},
    before: { requiredFrom: before.requiredFrom }, after: { requiredFrom: policy.requiredFrom },
  })
  await policyChanged(trx, tenant, policy.requiredFrom)
  await warn(trx, tenant.id, policy, deciding.announce)
  await wake(trx, { kind: 'tenant', key: tenant.id })
  return policy
}

async function warn(trx: Scoped, tenantId: string, { requiredFrom: from, version }: SecondFactorPolicy, announce: Announce): Promise<void> {
  if (from === null) return
  const personIds = await asPlatform(trx, platform => peopleLacking(platform, tenantId, { unlessWrittenTo: false }))
  await announce(trx, { tenantId, kind: 'second_factor_required', to: { personIds }, cause: `second factor ${version}`, facts: { from } })
}
