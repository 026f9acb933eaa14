// To the owners: an operator asks to come in, and one of them is to answer.
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
  labels: { lasts: string, answerBy: string }
  lasts: (minutes: number) => string
  next: string
  action: string
}> = {
  en: {
    subject: tenantName => `An operator asks to come into ${tenantName}`,
    preview: 'Nobody comes in unless an owner says yes.',
    status: 'Waiting for your answer',
    lead: tenantName => `Somebody who runs your Dezky asks to come into the workspace of ${tenantName}. They come in only when an owner says yes.`,
    labels: { lasts: 'For', answerBy: 'Can be answered until' },
    lasts: minutes => `${minutes} minutes from your answer`,
    next: 'If you say yes, you see everything they open while they are in, and can end it at any time. If nobody answers, they do not come in.',
    action: 'Answer',
  },
  da: {
    subject: tenantName => `En operatør beder om adgang til ${tenantName}`,
    preview: 'Ingen får adgang, før en ejer siger ja.',
    status: 'Venter på jeres svar',
    lead: tenantName => `En af dem, der driver jeres Dezky, beder om adgang til arbejdsområdet hos ${tenantName}. Vedkommende kommer kun ind, hvis en ejer siger ja.`,
    labels: { lasts: 'Varighed', answerBy: 'Kan besvares indtil' },
    lasts: minutes => `${minutes} minutter fra jeres svar`,
    next: 'Hvis I siger ja, kan I følge med i alt, hvad der bliver åbnet, og afslutte adgangen når som helst. Hvis ingen svarer, bliver der ikke givet adgang.',
    action: 'Svar',
  },
}

export function accessRequested(ground: Ground, facts: FactsOf['access_requested']): Letter {
  const { locale, tenantName } = ground
  const say = words[locale]
  return letterOfVisit(ground, facts, {
    subject: say.subject(tenantName), preview: say.preview, status: { tone: 'amber', word: say.status }, lead: say.lead(tenantName),
    rows: [[say.labels.lasts, say.lasts(facts.minutes)], [say.labels.answerBy, moment(new Date(facts.answerBy), locale)]],
    next: say.next, action: say.action,
  })
}
