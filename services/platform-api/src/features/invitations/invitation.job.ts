// Mailing an invitation: the link is made when the mail is sent, so it is stored nowhere, and a mail sent again carries a new one.
import type { Directory } from '@dezky/directory'
import type { Mailer } from '@dezky/runtime/mailer'
import type { PlatformDatabase, Scoped } from '../../database/index.ts'
import { inScope, workerScope } from '../../database/index.ts'
import type { Jobs } from '../../jobs/jobs.ts'
import { appendAudit } from '../audit/index.ts'
import { listMembers } from '../members/index.ts'
import { findTenantById } from '../tenants/index.ts'
import { invitationMail } from './invitation.mail.ts'

export const invitationQueue = 'invitation-mail'

interface InvitationJob { tenantId: string, personId: string }

export interface InvitationWorld {
  db: PlatformDatabase
  directory: Directory
  mailer: Mailer
  expiresInSeconds: number
  portalUrl: string
}

export async function enqueueInvitation(jobs: Jobs, trx: Scoped, job: InvitationJob): Promise<void> {
  await jobs.enqueue(trx, invitationQueue, job, { singletonKey: `${job.tenantId} ${job.personId}` })
}

export function invitationHandler(world: InvitationWorld): (job: InvitationJob) => Promise<void> {
  return async (job) => {
    const { tenant, member } = await inScope(world.db, workerScope(), trx => readInvitee(trx, job, world.directory.issuer))
    if (!tenant || !member?.directory?.externalId || member.state === 'active') return
    const link = await world.directory.invitationLink(member.directory.externalId, {
      expiresInSeconds: world.expiresInSeconds, returnTo: `${world.portalUrl}/` })
    await world.mailer.send(invitationMail({ ...member, tenantName: tenant.name, ...link }))
    await inScope(world.db, workerScope(), trx => appendAudit(trx, {
      tenantId: tenant.id, actor: { kind: 'system' }, action: 'member.invite', subject: `membership:${member.id}`,
      details: { personId: member.personId, by: 'mail', expiresAt: link.expiresAt.toISOString() },
    }))
  }
}

async function readInvitee(trx: Scoped, { tenantId, personId }: InvitationJob, issuer: string) {
  const tenant = await findTenantById(trx, tenantId)
  const members = await listMembers(trx, tenantId, issuer)
  return { tenant, member: members.find(candidate => candidate.personId === personId) }
}
