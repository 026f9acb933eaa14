// To the owners: why nobody can work, and what would change it.
import type { SuspensionReason } from '@dezky/contracts'
import type { FactsOf } from '../../outbox/index.ts'
import type { Letter } from '../letter.ts'
import type { Ground, Words } from './ground.ts'
import { moment, shared, toCaretaker } from './ground.ts'

type Why = SuspensionReason | 'trial'

const words: Words<{
  subject: (tenantName: string) => string
  preview: string
  status: string
  lead: (tenantName: string) => string
  kept: string
  labels: { since: string, reason: string }
  reasons: Record<Why, string>
  note: string
  toDo: Record<Why, string>
}> = {
  en: {
    subject: tenantName => `${tenantName} is suspended`,
    preview: 'Why, and what you can do.',
    status: 'Suspended',
    lead: tenantName => `The workspace of ${tenantName} is suspended. Until it is opened again, nobody can work in it.`,
    kept: 'Nothing has been deleted: everything in it is kept as it is.',
    labels: { since: 'Since', reason: 'Reason' },
    reasons: {
      trial: 'The trial has ended', billing: 'A payment is missing', abuse: 'It was used in a way that is not allowed',
      customer: 'One of its own owners wanted it so', security: 'To protect the workspace and what is in it',
      legal: 'There are legal reasons',
    },
    note: 'What was noted about it:',
    toDo: {
      trial: 'To go on, choose a subscription with whoever provides your workspace. It opens again at once, with everything in it.',
      billing: 'Settle what is open with whoever provides your workspace. Once it is paid, the workspace opens again.',
      abuse: 'Get in touch with whoever provides your workspace. They can tell you what happened, and open it again once that is settled.',
      customer: 'Any owner of the workspace can open it again, at any time.',
      security: 'Get in touch with whoever provides your workspace. They can tell you what happened, and open it again once it is safe.',
      legal: 'Get in touch with whoever provides your workspace. They can tell you what this is about.',
    },
  },
  da: {
    subject: tenantName => `${tenantName} er sat på pause`,
    preview: 'Hvorfor, og hvad I kan gøre.',
    status: 'Sat på pause',
    lead: tenantName => `Arbejdsområdet hos ${tenantName} er sat på pause. Indtil det åbnes igen, kan ingen arbejde i det.`,
    kept: 'Intet er slettet: alt i det er bevaret, som det er.',
    labels: { since: 'Siden', reason: 'Årsag' },
    reasons: {
      trial: 'Prøveperioden er slut', billing: 'Der mangler en betaling', abuse: 'Det er brugt på en måde, der ikke er tilladt',
      customer: 'En af dets egne ejere har ønsket det', security: 'For at beskytte arbejdsområdet og det, der er i det',
      legal: 'Der er juridiske årsager',
    },
    note: 'Det er noteret om det:',
    toDo: {
      trial: 'Vælg et abonnement hos dem, der leverer jeres arbejdsområde, for at fortsætte. Det åbner straks igen med alt, hvad der er i det.',
      billing: 'Få betalt det udestående hos dem, der leverer jeres arbejdsområde. Når det er betalt, åbner arbejdsområdet igen.',
      abuse: 'Kontakt dem, der leverer jeres arbejdsområde. De kan fortælle, hvad der er sket, og åbne det igen, når det er afklaret.',
      customer: 'Enhver ejer af arbejdsområdet kan åbne det igen når som helst.',
      security: 'Kontakt dem, der leverer jeres arbejdsområde. De kan fortælle, hvad der er sket, og åbne det igen, når det er sikkert.',
      legal: 'Kontakt dem, der leverer jeres arbejdsområde. De kan fortælle, hvad det drejer sig om.',
    },
  },
}

export function tenantSuspended(ground: Ground, facts: FactsOf['tenant_suspended']): Letter {
  const { locale, name, tenantName } = ground
  const { since, reason, note, trialEnded } = facts
  const say = words[locale]
  const why: Why = trialEnded ? 'trial' : reason
  return {
    locale, subject: say.subject(tenantName), preview: say.preview, heading: say.subject(tenantName),
    status: { tone: 'amber', word: say.status }, greeting: shared[locale].greeting(name),
    blocks: [
      { is: 'paragraph', text: say.lead(tenantName) },
      { is: 'facts', rows: [[say.labels.reason, say.reasons[why]], [say.labels.since, moment(new Date(since), locale)]] },
      // The note of a trial that ran out is the platform's own, and says the same.
      ...note && !trialEnded ? [{ is: 'paragraph', text: say.note }, { is: 'quote', text: note }] as const : [],
      { is: 'paragraph', text: say.toDo[why] },
      { is: 'paragraph', text: say.kept },
    ],
    footer: toCaretaker(ground),
  }
}
