import type { Scoped } from '../../database/index.ts'
import { asPlatform } from '../../database/index.ts'
import { appendAudit } from '../audit/index.ts'
import { endAllSessions } from '../people/index.ts'
import { refuse } from './member.errors.ts'
import { judgeSignOut } from './member.policy.ts'
import type { Acting } from './member.service.ts'
import { requireMember } from './member.service.ts'

/** Signs a member out everywhere. Returns whom. */
export async function signOutMember(trx: Scoped, acting: Acting & { memberId: string }): Promise<string> {
  const { tenant, member } = await requireMember(trx, acting)
  const { id, personId, role, state } = member
  refuse(judgeSignOut(acting.role, { role, isActive: state === 'active' }))
  await appendAudit(trx, {
    tenantId: tenant.id, actor: acting.actor, action: 'member.sign_out', subject: `membership:${id}`, details: { personId },
  })
  await asPlatform(trx, platform => endAllSessions(platform, personId))
  return personId
}
