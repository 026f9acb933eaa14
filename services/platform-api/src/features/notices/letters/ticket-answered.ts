// To whoever asked: somebody has written to them in their ticket. What was written is read where they are signed in.
import type { FactsOf } from '../../outbox/index.ts'
import type { Letter } from '../letter.ts'
import type { Ground, Words } from './ground.ts'
import { shared, toMember } from './ground.ts'

const words: Words<{
  subject: (number: number, subject: string) => string
  preview: string
  status: string
  heading: string
  lead: string
  labels: { ticket: string, subject: string }
  next: string
}> = {
  en: {
    subject: (number, subject) => `Answer to #${number}: ${subject}`,
    preview: 'Somebody has written to you.',
    status: 'Answered',
    heading: 'You have an answer',
    lead: 'Somebody has written to you in your support ticket.',
    labels: { ticket: 'Ticket', subject: 'Subject' },
    next: 'Sign in to your workspace to read it and to answer. A reply to this mail does not reach the ticket.',
  },
  da: {
    subject: (number, subject) => `Svar på #${number}: ${subject}`,
    preview: 'Der er skrevet til dig.',
    status: 'Besvaret',
    heading: 'Du har fået svar',
    lead: 'Der er skrevet til dig i din supportsag.',
    labels: { ticket: 'Sag', subject: 'Emne' },
    next: 'Log ind i dit arbejdsområde for at læse svaret og svare igen. Et svar på denne mail når ikke frem til sagen.',
  },
}

export function ticketAnswered(ground: Ground, { number, subject }: FactsOf['ticket_answered']): Letter {
  const { locale, name, portalUrl } = ground
  const [say, all] = [words[locale], shared[locale]]
  return {
    locale, subject: say.subject(number, subject), preview: say.preview, heading: say.heading,
    status: { tone: 'signal', word: say.status }, greeting: all.greeting(name),
    blocks: [
      { is: 'paragraph', text: say.lead },
      { is: 'facts', rows: [[say.labels.ticket, `#${number}`], [say.labels.subject, subject]] },
      { is: 'paragraph', text: say.next },
      { is: 'action', label: all.open, url: portalUrl, hint: all.signIn },
    ],
    footer: toMember(ground),
  }
}
