// Keeping what is written to people, and having it sent.
import type { MailState, OutboxQuery, OutgoingMail, ReadableMail } from '@dezky/contracts'
import type { Readable, Scoped } from '../../database/index.ts'
import { asPlatform } from '../../database/index.ts'
import type { Actor } from '../audit/index.ts'
import { appendAudit } from '../audit/index.ts'
import { MailNotFound, refuse } from './outbox.errors.ts'
import { mailsWritten, outboxChanged } from './outbox.events.ts'
import { enqueueMail } from './outbox.job.ts'
import type { NewMail } from './outbox.store.ts'
import { findMail, insertMails, lockMail, pageOfMails, queueAgain, writeSettlement } from './outbox.store.ts'
import type { MailJobs, Show } from './outbox.ts'
import type { KeptMail } from './outgoing-mail.ts'
import { judgeSendingAgain } from './outgoing-mail.ts'

/** Within the transaction of what they tell of: they exist, and are sent, if and only if it happened. To be done as the platform. */
export async function postMails(platform: Scoped, jobs: MailJobs, mails: readonly Omit<NewMail, 'state'>[]): Promise<void> {
  const state: MailState = jobs ? 'queued' : 'kept'
  const written = await insertMails(platform, mails.map(mail => ({ ...mail, state })))
  for (const { id } of written) if (jobs) await enqueueMail(jobs, platform, id)
  if (written.length > 0) await mailsWritten(platform, written)
}

/** A mail that no job sends, but whoever asked for it, at once: if they never come to say what became of it, it counts as failed. */
export async function beginByHand(trx: Scoped, mail: Omit<NewMail, 'state'>): Promise<void> {
  await asPlatform(trx, async (platform) => {
    await mailsWritten(platform, await insertMails(platform, [{ ...mail, state: 'queued' }]))
  })
}

type Begun = Pick<OutgoingMail, 'id' | 'kind'>

export async function endByHand(platform: Scoped, { id, kind }: Begun, lastError: string | null): Promise<void> {
  const state: MailState = lastError === null ? 'sent' : 'failed'
  if (await writeSettlement(platform, id, { state, lastError })) await outboxChanged(platform, { id, kind, state })
}

interface Page { items: OutgoingMail[], last: string | null }

export async function outboxPage(
  db: Readable, { limit, before, ...wanted }: Omit<OutboxQuery, 'cursor'> & { before: string | null },
): Promise<Page> {
  const found = await pageOfMails(db, { ...wanted, before, limit: limit + 1 })
  const items = found.slice(0, limit).map(withoutFacts)
  return { items, last: found.length > limit ? items.at(-1)?.id ?? null : null }
}

export async function readMail(db: Readable, show: Show, id: string): Promise<ReadableMail> {
  const mail = await requireMail(db, id)
  const { text, html } = await show(db, mail)
  return { ...withoutFacts(mail), text, html, withoutLink: mail.kind === 'invitation' }
}

interface SendingAgain { id: string, actor: Actor, jobs: MailJobs }

/** Throws MailNotFound, MailSettled or MailServerMissing. */
export async function sendAgain(trx: Scoped, { id, actor, jobs }: SendingAgain): Promise<OutgoingMail> {
  return asPlatform(trx, async (platform) => {
    if (!await lockMail(platform, id)) throw new MailNotFound()
    const { state, kind, tenant } = await requireMail(platform, id)
    refuse(judgeSendingAgain(state, { hasServer: jobs !== null }), state)
    await queueAgain(platform, id)
    if (jobs) await enqueueMail(jobs, platform, id)
    await appendAudit(platform, {
      tenantId: tenant.id, actor, action: 'mail.send_again', subject: `mail:${id}`, details: { kind },
      before: { state }, after: { state: 'queued' },
    })
    await outboxChanged(platform, { id, kind, state: 'queued' })
    return withoutFacts(await requireMail(platform, id))
  })
}

/** What is still to be sent will not be. Throws MailNotFound; false when there is nothing to cancel any more. */
export async function cancelMail(trx: Scoped, { id, actor }: Pick<SendingAgain, 'id' | 'actor'>): Promise<boolean> {
  return asPlatform(trx, async (platform) => {
    if (!await lockMail(platform, id)) throw new MailNotFound()
    const { state, kind, tenant } = await requireMail(platform, id)
    if (!await writeSettlement(platform, id, { state: 'failed', lastError: 'An operator cancelled it.' })) return false
    await appendAudit(platform, {
      tenantId: tenant.id, actor, action: 'mail.cancel', subject: `mail:${id}`, details: { kind },
      before: { state }, after: { state: 'failed' },
    })
    await outboxChanged(platform, { id, kind, state: 'failed' })
    return true
  })
}

async function requireMail(db: Readable, id: string): Promise<KeptMail> {
  const mail = await findMail(db, id)
  if (!mail) throw new MailNotFound()
  return mail
}

function withoutFacts({ facts: _, queuedAt: __, ...mail }: KeptMail): OutgoingMail {
  return mail
}
