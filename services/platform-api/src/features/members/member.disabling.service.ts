// Keeping a member out of one tenant and letting them in again: what is theirs stays, shut.
import type { Member } from '@dezky/contracts'
import { wake } from '@dezky/reconcile'
import type { Scoped } from '../../database/index.ts'
import { appendAudit } from '../audit/index.ts'
import { refuse } from './member.errors.ts'
import { tellOfMember } from './member.events.ts'
import { judgeAdding, judgeDisabling } from './member.policy.ts'
import type { Acting } from './member.service.ts'
import { getMember, lockMember } from './member.service.ts'
import type { MemberRecord, TenantRef } from './member.ts'
import { updateDisabled } from './membership.store.ts'

type Wish = Acting & { memberId: string }

/** They are out at once, wherever they are signed in; the upstreams follow. */
export async function disableMember(trx: Scoped, acting: Wish, { callerId, now }: { callerId: string, now: Date }): Promise<Member> {
  const { tenant, member, owners } = await lockMember(trx, acting)
  const { role, state, personId } = member
  const isOut = state === 'disabled'
  refuse(judgeDisabling(acting.role, { role, owners, isActive: isOut || state === 'active', isSelf: personId === callerId }))
  if (!isOut) await change(trx, acting, { tenant, member }, now)
  return getMember(trx, acting)
}

export async function enableMember(trx: Scoped, acting: Wish): Promise<Member> {
  const { tenant, member } = await lockMember(trx, acting)
  refuse(judgeAdding(acting.role, member.role))
  if (member.state === 'disabled') await change(trx, acting, { tenant, member }, null)
  return getMember(trx, acting)
}

interface Found { tenant: TenantRef, member: MemberRecord }

async function change(trx: Scoped, { actor }: Wish, { tenant, member: { id, personId } }: Found, disabledAt: Date | null): Promise<void> {
  await updateDisabled(trx, id, disabledAt)
  const action = disabledAt ? 'member.disable' : 'member.enable'
  await appendAudit(trx, { tenantId: tenant.id, actor, action, subject: `membership:${id}`, details: { personId } })
  await tellOfMember(trx, disabledAt ? 'member.disabled' : 'member.enabled', tenant, personId)
  await wake(trx, { kind: 'tenant', key: tenant.id })
}
