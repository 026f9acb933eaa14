import type { Mail } from '@dezky/runtime/mailer'

export interface AddedFacts {
  name: string
  email: string
  locale: string
  tenantName: string
  url: string
}

export interface InvitationFacts extends AddedFacts { expiresAt: Date }

/** The invitation in the person's own language. */
export function invitationMail(facts: InvitationFacts): Mail {
  const { subject, text } = (facts.locale === 'da' ? danish : english)(facts)
  return { to: facts.email, subject, text }
}

/** For somebody who has an account already: there is nothing to choose, and no secret in the mail. */
export function addedMail(facts: AddedFacts): Mail {
  const { subject, text } = (facts.locale === 'da' ? addedInDanish : addedInEnglish)(facts)
  return { to: facts.email, subject, text }
}

function addedInEnglish({ name, tenantName, url }: AddedFacts) {
  return {
    subject: `You have been added to ${tenantName}`,
    text: `Hello ${name},\n\nyou have been added to the workspace of ${tenantName}. Sign in as you always do:\n\n${url}\n\n`
      + 'If you did not expect it, you need not do anything.\n',
  }
}

function addedInDanish({ name, tenantName, url }: AddedFacts) {
  return {
    subject: `Du er føjet til ${tenantName}`,
    text: `Hej ${name}\n\nDu er føjet til arbejdsområdet hos ${tenantName}. Log ind, som du plejer:\n\n${url}\n\n`
      + 'Hvis du ikke ventede det, behøver du ikke gøre noget.\n',
  }
}

function english({ name, tenantName, url, expiresAt }: InvitationFacts) {
  return {
    subject: `Your workspace at ${tenantName}`,
    text: `Hello ${name},\n\nyou have been invited to the workspace of ${tenantName}. Choose a password here to begin:\n\n${url}\n\n`
      + `The link works once, until ${day(expiresAt, 'en-GB')}. If you did not expect it, you need not do anything.\n`,
  }
}

function danish({ name, tenantName, url, expiresAt }: InvitationFacts) {
  return {
    subject: `Dit arbejdsområde hos ${tenantName}`,
    text: `Hej ${name}\n\nDu er inviteret til arbejdsområdet hos ${tenantName}. Vælg en adgangskode her for at komme i gang:\n\n${url}\n\n`
      + `Linket virker én gang, indtil ${day(expiresAt, 'da-DK')}. Hvis du ikke ventede det, behøver du ikke gøre noget.\n`,
  }
}

function day(date: Date, language: string): string {
  return `${new Intl.DateTimeFormat(language, { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' }).format(date)} UTC`
}
