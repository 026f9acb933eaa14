// To somebody who is new: a link by which they choose a password.
import type { Letter } from '../letter.ts'
import type { Ground, Words } from './ground.ts'
import { moment, shared, toMember } from './ground.ts'

const words: Words<{
  subject: (tenantName: string) => string
  preview: string
  status: string
  lead: (tenantName: string) => string
  action: string
  once: (until: string) => string
  later: string
}> = {
  en: {
    subject: tenantName => `You are invited to ${tenantName}`,
    preview: 'Choose a password to begin.',
    status: 'Invitation',
    lead: tenantName => `You have been invited to the workspace of ${tenantName}: mail, files and everything you work on together, in one place.`,
    action: 'Choose a password',
    once: until => `The link works once, until ${until}. Keep it to yourself: whoever has it can choose your password.`,
    later: 'The link is made when this mail is sent, and is kept nowhere.',
  },
  da: {
    subject: tenantName => `Du er inviteret til ${tenantName}`,
    preview: 'Vælg en adgangskode for at komme i gang.',
    status: 'Invitation',
    lead: tenantName => `Du er inviteret til arbejdsområdet hos ${tenantName}: mail, filer og alt det, I arbejder sammen om, samlet ét sted.`,
    action: 'Vælg en adgangskode',
    once: until => `Linket virker én gang, indtil ${until}. Hold det for dig selv: den, der har det, kan vælge din adgangskode.`,
    later: 'Linket laves, når denne mail sendes, og gemmes ingen steder.',
  },
}

/** Without a link, as it is shown to those whom the link is not for. */
export function invitation(ground: Ground, link: { url: string, expiresAt: Date } | null): Letter {
  const { locale, name, tenantName } = ground
  const say = words[locale]
  return {
    locale, subject: say.subject(tenantName), preview: say.preview, heading: say.subject(tenantName),
    status: { tone: 'signal', word: say.status }, greeting: shared[locale].greeting(name),
    blocks: [
      { is: 'paragraph', text: say.lead(tenantName) },
      { is: 'action', label: say.action, url: link?.url ?? null, hint: link ? say.once(moment(link.expiresAt, locale)) : say.later },
    ],
    footer: [shared[locale].unexpected, ...toMember(ground)],
  }
}
