// To somebody who has come for the first time: where to begin. Whoever looks after the workspace has more to begin with.
import type { Letter } from '../letter.ts'
import type { Ground, Words } from './ground.ts'
import { shared, toMember } from './ground.ts'

interface Step { title: string, text: string }

const words: Words<{
  subject: (tenantName: string) => string
  preview: string
  status: string
  lead: string
  everybody: readonly Step[]
  caretakers: readonly Step[]
}> = {
  en: {
    subject: tenantName => `Welcome to ${tenantName}`,
    preview: 'Your first steps.',
    status: 'Ready',
    lead: 'Good to have you here. This is how most people begin:',
    caretakers: [
      { title: 'Claim your domain', text: 'Then everybody gets an address of their own in it. You are told which records to set, and when they are right.' },
      { title: 'Invite your people', text: 'One by one, or all at once from a list. Everybody gets a link of their own to choose a password.' },
    ],
    everybody: [
      { title: 'Look around', text: 'Everything starts from your workspace: mail, files and whatever else yours has.' },
      { title: 'Keep your password to yourself', text: 'Nobody will ever ask you for it, neither by mail nor by telephone.' },
    ],
  },
  da: {
    subject: tenantName => `Velkommen til ${tenantName}`,
    preview: 'Dine første skridt.',
    status: 'Klar',
    lead: 'Godt, at du er her. Sådan begynder de fleste:',
    caretakers: [
      { title: 'Tilføj jeres domæne', text: 'Så får alle deres egen adresse i det. Du får at vide, hvilke poster der skal sættes, og hvornår de er rigtige.' },
      { title: 'Invitér dine folk', text: 'Én ad gangen eller alle på én gang fra en liste. Hver får sit eget link til at vælge en adgangskode.' },
    ],
    everybody: [
      { title: 'Se dig omkring', text: 'Alt begynder i dit arbejdsområde: mail, filer og hvad jeres ellers har.' },
      { title: 'Hold din adgangskode for dig selv', text: 'Ingen vil nogensinde bede dig om den, hverken på mail eller i telefon.' },
    ],
  },
}

export function welcome(ground: Ground, { isCaretaker }: { isCaretaker: boolean }): Letter {
  const { locale, name, tenantName, portalUrl } = ground
  const [say, all] = [words[locale], shared[locale]]
  return {
    locale, subject: say.subject(tenantName), preview: say.preview, heading: say.subject(tenantName),
    status: { tone: 'signal', word: say.status }, greeting: all.greeting(name),
    blocks: [
      { is: 'paragraph', text: say.lead },
      { is: 'steps', steps: [...isCaretaker ? say.caretakers : [], ...say.everybody] },
      { is: 'action', label: all.open, url: portalUrl, hint: all.signIn },
    ],
    footer: toMember(ground),
  }
}
