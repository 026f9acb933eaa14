// Saying something to people: one mail to each whom it concerns, written down in the transaction of what it tells of.
import type { Scoped } from '../../database/index.ts'
import { asPlatform } from '../../database/index.ts'
import { findMemberOfPerson } from '../members/index.ts'
import type { Announce, MailJobs, Notice } from '../outbox/index.ts'
import { postMails } from '../outbox/index.ts'
import { write } from './letters/write.ts'
import type { Imprint } from './notice.compose.ts'
import type { Recipient } from './notice.store.ts'
import { recipientsOf } from './notice.store.ts'

/** A statement takes no more than 65,535 values. */
const atOnce = 1000

export function announcer(jobs: MailJobs, imprint: Imprint): Announce {
  return (trx, notice) => asPlatform(trx, async (platform) => {
    const recipients = await recipientsOf(platform, notice)
    for (let at = 0; at < recipients.length; at += atOnce) {
      await postMails(platform, jobs, recipients.slice(at, at + atOnce).map(recipient => mailTo(recipient, notice, imprint)))
    }
  })
}

function mailTo({ personId, email, name, locale, role, tenantName }: Recipient, notice: Notice, { portalUrl, support }: Imprint) {
  const { tenantId, kind, cause, facts } = notice
  const ground = { locale, name, tenantName, portalUrl, support }
  const { subject } = write(ground, { kind, facts, isCaretaker: role === 'owner' || role === 'admin', link: null })
  return { tenantId, personId, kind, cause, facts, locale, to: email, subject }
}

/** To somebody who has come to be in the directory, once for each time they were added: how they come in. */
export function arrivalAnnouncer(announce: Announce, issuer: string) {
  return async (trx: Scoped, { tenantId, personId }: { tenantId: string, personId: string }): Promise<void> => {
    const member = await findMemberOfPerson(trx, tenantId, personId, issuer)
    if (!member || member.state === 'active') return
    const kind = member.hasAccount ? 'member_added' : 'invitation'
    await announce(trx, { kind, tenantId, to: { personId }, cause: `added ${member.id} ${member.version}`, facts: {} })
  }
}
