// To the owners: what was shut is open again.
import type { Letter } from '../letter.ts'
import type { Ground, Words } from './ground.ts'
import { shared, toCaretaker } from './ground.ts'

const words: Words<{
  subject: (tenantName: string) => string
  preview: string
  status: string
  lead: (tenantName: string) => string
  next: string
}> = {
  en: {
    subject: tenantName => `${tenantName} is open again`,
    preview: 'Everybody can work in it as before.',
    status: 'Open',
    lead: tenantName => `The workspace of ${tenantName} is open again. Everybody can sign in and go on where they stopped.`,
    next: 'Whatever was shut with it comes back within a few minutes.',
  },
  da: {
    subject: tenantName => `${tenantName} er åbent igen`,
    preview: 'Alle kan arbejde i det som før.',
    status: 'Åbent',
    lead: tenantName => `Arbejdsområdet hos ${tenantName} er åbent igen. Alle kan logge ind og fortsætte, hvor de slap.`,
    next: 'Alt, der blev lukket sammen med det, er tilbage inden for få minutter.',
  },
}

export function tenantResumed(ground: Ground): Letter {
  const { locale, name, tenantName, portalUrl } = ground
  const [say, all] = [words[locale], shared[locale]]
  return {
    locale, subject: say.subject(tenantName), preview: say.preview, heading: say.subject(tenantName),
    status: { tone: 'signal', word: say.status }, greeting: all.greeting(name),
    blocks: [
      { is: 'paragraph', text: say.lead(tenantName) },
      { is: 'paragraph', text: say.next },
      { is: 'action', label: all.open, url: portalUrl, hint: all.signIn },
    ],
    footer: toCaretaker(ground),
  }
}
