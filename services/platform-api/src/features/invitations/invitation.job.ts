// Mailing whoever has come to be in the directory: the link is made when the mail is sent, so it is stored nowhere, and a mail sent
// again carries a new one.
import type { Directory } from '@dezky/directory'
import type { Mailer } from '@dezky/runtime/mailer'
import type { PlatformDatabase, Scoped } from '../../database/index.ts'
import { inScope, workerScope } from '../../database/index.ts'
import type { Jobs } from '../../jobs/jobs.ts'
import { appendAudit } from '../audit/index.ts'
import type { MemberRecord, TenantRef } from '../members/index.ts'
import { findMemberOfPerson, noteInvitation, tellOfMember } from '../members/index.ts'
import { isOpen } from '../people/index.ts'
import { findTenantById } from '../tenants/index.ts'
import { addedMail, invitationMail } from './invitation.mail.ts'

export const invitationQueue = 'invitation-mail'

interface InvitationJob { tenantId: string, personId: string, wantedAt: string }

export interface MailWorld {
  db: PlatformDatabase
  directory: Directory
  mailer: Mailer
  expiresInSeconds: number
  portalUrl: string
}

export async function enqueueInvitation(jobs: Jobs, trx: Scoped, invitee: Omit<InvitationJob, 'wantedAt'>): Promise<void> {
  const job: InvitationJob = { ...invitee, wantedAt: new Date().toISOString() }
  await jobs.enqueue(trx, invitationQueue, job, { singletonKey: `${job.tenantId} ${job.personId}` })
}

export function invitationHandler(world: MailWorld): (job: InvitationJob) => Promise<void> {
  return async (job) => {
    const { tenant, member } = await inScope(world.db, workerScope(), trx => readInvitee(trx, job, world.directory.issuer))
    if (!tenant || !member || !isOpen(tenant) || member.state === 'active' || isOvertaken(job, member)) return
    if (member.hasAccount) return world.mailer.send(addedMail({ ...member, tenantName: tenant.name, url: `${world.portalUrl}/` }))
    await mailLink(world, tenant, member)
  }
}

async function mailLink(world: MailWorld, tenant: TenantRef & { name: string }, member: MemberRecord): Promise<void> {
  const { db, directory, mailer, expiresInSeconds, portalUrl } = world
  if (!member.directory?.externalId) return
  const link = await directory.invitationLink(member.directory.externalId, { expiresInSeconds, returnTo: `${portalUrl}/` })
  await mailer.send(invitationMail({ ...member, tenantName: tenant.name, ...link }))
  await inScope(db, workerScope(), async (trx) => {
    await noteInvitation(trx, member, { madeAt: new Date(), expiresAt: link.expiresAt })
    await appendAudit(trx, {
      tenantId: tenant.id, actor: { kind: 'system' }, action: 'member.invite', subject: `membership:${member.id}`,
      details: { personId: member.personId, by: 'mail', expiresAt: link.expiresAt.toISOString() },
    })
    await tellOfMember(trx, 'member.invited', tenant, member.personId)
  })
}

/** Somebody has handed them a link since: a mail that was late would only void it. */
function isOvertaken({ wantedAt }: InvitationJob, { invitation }: MemberRecord): boolean {
  return invitation !== null && invitation.madeAt > wantedAt
}

async function readInvitee(trx: Scoped, { tenantId, personId }: InvitationJob, issuer: string) {
  const tenant = await findTenantById(trx, tenantId)
  return { tenant, member: await findMemberOfPerson(trx, tenantId, personId, issuer) }
}
