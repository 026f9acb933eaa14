// To the owners: an operator has come in without asking, as the workspace allows.
import type { FactsOf } from '../../outbox/index.ts'
import type { Letter } from '../letter.ts'
import type { Ground, Words } from './ground.ts'
import { moment } from './ground.ts'
import { letterOfVisit } from './visit.ts'

const words: Words<{
  subject: (tenantName: string) => string
  preview: string
  status: string
  lead: (tenantName: string) => string
  labels: { since: string, until: string }
  next: string
  action: string
}> = {
  en: {
    subject: tenantName => `An operator has come into ${tenantName}`,
    preview: 'You can watch what they open, and end it.',
    status: 'Inside now',
    lead: tenantName => `Somebody who runs your Dezky has come into the workspace of ${tenantName}. Its owners have allowed this without being asked each time.`,
    labels: { since: 'Since', until: 'Until' },
    next: 'You see everything they open while they are in, and can end it at any time. There you also decide whether operators may come in at all.',
    action: 'Watch or end it',
  },
  da: {
    subject: tenantName => `En operatør er inde hos ${tenantName}`,
    preview: 'I kan følge med i, hvad der bliver åbnet, og afslutte det.',
    status: 'Inde nu',
    lead: tenantName => `En af dem, der driver jeres Dezky, er gået ind i arbejdsområdet hos ${tenantName}. Ejerne har tilladt det uden at blive spurgt hver gang.`,
    labels: { since: 'Siden', until: 'Indtil' },
    next: 'I kan følge med i alt, hvad der bliver åbnet, og afslutte adgangen når som helst. Samme sted bestemmer I, om operatører overhovedet må komme ind.',
    action: 'Følg med, eller afslut',
  },
}

export function accessStarted(ground: Ground, facts: FactsOf['access_started']): Letter {
  const { locale, tenantName } = ground
  const say = words[locale]
  const at = (time: string) => moment(new Date(time), locale)
  return letterOfVisit(ground, facts, {
    subject: say.subject(tenantName), preview: say.preview, status: { tone: 'amber', word: say.status }, lead: say.lead(tenantName),
    rows: [[say.labels.since, at(facts.startedAt)], [say.labels.until, at(facts.expiresAt)]], next: say.next, action: say.action,
  })
}
