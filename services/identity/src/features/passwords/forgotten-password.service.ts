import type { Logger } from '@dezky/runtime'
import type { Mailer } from '@dezky/runtime/mailer'
import { catalogues } from '../../views/words/index.ts'
import { chooseLocale } from '../../views/words/locale.ts'
import { issueLink, type LinkContext } from '../links/index.ts'
import { findByEmail } from '../people/index.ts'

export interface ForgottenParts { links: LinkContext, mailer: Mailer, log: Logger }

const hour = 3600

/** Mails a link when the address belongs to somebody who may sign in; says nothing of it either way. */
export async function sendRecovery({ links, mailer, log }: ForgottenParts, wish: { email: string, returnTo: string }): Promise<void> {
  const person = await findByEmail(links.db, wish.email)
  if (!person?.enabled) return
  const { url } = await issueLink(links, { personId: person.id, expiresInSeconds: hour, returnTo: wish.returnTo })
  const { mail } = catalogues[chooseLocale(person.locale)]
  await mailer.send({ to: person.email, subject: mail.subject, text: mail.text(person.name, url) })
  log.info({ person: person.id }, 'a recovery link was mailed')
}
