// Seeing who has a second factor, reminding those who have none, and taking away what somebody has lost.
import type { MemberSecondFactor, Reminded, SecondFactorCounts } from '@dezky/contracts'
import { newId } from '@dezky/runtime'
import type { Readable, Scoped } from '../../database/index.ts'
import { asPlatform } from '../../database/index.ts'
import type { Actor } from '../audit/index.ts'
import { appendAudit } from '../audit/index.ts'
import type { Acting } from '../members/index.ts'
import { judgeSignOut, refuse, requireMember, requireOpenTenant, requireTenant } from '../members/index.ts'
import type { Announce } from '../outbox/index.ts'
import { belongsElsewhere, resetSecondFactor } from '../people/index.ts'
import { AccountShared } from './second-factor.errors.ts'
import { factorReset } from './second-factor.events.ts'
import type { FactorsWanted } from './second-factor.store.ts'
import { countFactors, lockReminding, pageOfFactors, peopleLacking } from './second-factor.store.ts'

interface Page { items: MemberSecondFactor[], next: string | null }

export async function factorsPage(db: Readable, slug: string, { limit, ...wanted }: FactorsWanted): Promise<Page> {
  const tenant = await requireTenant(db, slug)
  const found = await pageOfFactors(db, tenant.id, { ...wanted, limit: limit + 1 })
  const items = found.slice(0, limit)
  return { items, next: found.length > limit ? items.at(-1)?.id ?? null : null }
}

export async function factorCounts(trx: Scoped, slug: string): Promise<SecondFactorCounts> {
  const tenant = await requireTenant(trx, slug)
  const counts = await countFactors(trx, tenant.id)
  const remindable = await asPlatform(trx, platform => peopleLacking(platform, tenant.id, { unlessWrittenTo: true }))
  return { ...counts, remindable: remindable.length }
}

export interface Reminding { slug: string, memberIds?: string[] | undefined, actor: Actor, announce: Announce }

/** Nobody hears of it twice in a day, whoever asks. */
export async function remind(trx: Scoped, { slug, memberIds, actor, announce }: Reminding): Promise<Reminded> {
  const tenant = await requireOpenTenant(trx, slug)
  await lockReminding(trx, tenant.id)
  const personIds = await asPlatform(trx, platform => peopleLacking(platform, tenant.id, { memberIds, unlessWrittenTo: true }))
  await appendAudit(trx, {
    tenantId: tenant.id, actor, action: 'second_factor.remind', subject: `tenant:${tenant.id}`, details: { reminded: personIds.length },
  })
  await announce(trx, { tenantId: tenant.id, kind: 'second_factor_reminder', to: { personIds }, cause: `reminder ${newId()}`, facts: {} })
  return { reminded: personIds.length }
}

export interface Resetting extends Acting { memberId: string, isOperator: boolean, announce: Announce }

/** Returns whose. Throws AccountShared: one workspace must not weaken what another relies on. */
export async function resetMember(trx: Scoped, { isOperator, announce, ...acting }: Resetting): Promise<string> {
  const { tenant, member: { id, personId, role, state } } = await requireMember(trx, acting)
  refuse(judgeSignOut(acting.role, { role, isActive: state === 'active' }))
  await asPlatform(trx, async (platform) => {
    if (!isOperator && await belongsElsewhere(platform, personId, tenant.id)) throw new AccountShared()
    await resetSecondFactor(platform, personId)
  })
  await appendAudit(trx, {
    tenantId: tenant.id, actor: acting.actor, action: 'member.reset_second_factor', subject: `membership:${id}`, details: { personId },
  })
  await factorReset(trx, tenant, personId)
  await announce(trx, { tenantId: tenant.id, kind: 'second_factor_reset', to: { personId }, cause: `reset ${newId()}`, facts: {} })
  return personId
}
