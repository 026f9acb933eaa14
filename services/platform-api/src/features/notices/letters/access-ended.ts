// To the owners: an operator's visit is over, and how much was opened and changed on it.
import type { SupportEndReason } from '@dezky/contracts'
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
  labels: { from: string, to: string, why: string, opened: string, changed: string }
  why: Record<SupportEndReason, string>
  next: string
  action: string
}> = {
  en: {
    subject: tenantName => `An operator’s visit to ${tenantName} is over`,
    preview: 'What was opened and changed.',
    status: 'Over',
    lead: tenantName => `Somebody who runs your Dezky was in the workspace of ${tenantName}. They cannot open it any more.`,
    labels: { from: 'From', to: 'To', why: 'Why it ended', opened: 'Things opened', changed: 'Things changed' },
    why: {
      operator: 'They ended it themselves', owner: 'An owner ended it', expired: 'Its time was over', unanswered: 'Nobody answered',
      setting: 'An owner lets no operator in any more', rights_lost: 'They run your Dezky no longer', tenant_shut: 'The workspace was shut',
    },
    next: 'Each thing is listed in your workspace, and each change is in its audit trail, by their own name.',
    action: 'See what was done',
  },
  da: {
    subject: tenantName => `En operatørs besøg hos ${tenantName} er slut`,
    preview: 'Hvad der blev åbnet og ændret.',
    status: 'Slut',
    lead: tenantName => `En af dem, der driver jeres Dezky, har været inde i arbejdsområdet hos ${tenantName} og kan ikke længere åbne det.`,
    labels: { from: 'Fra', to: 'Til', why: 'Hvorfor det sluttede', opened: 'Antal åbnet', changed: 'Antal ændret' },
    why: {
      operator: 'Operatøren afsluttede det selv', owner: 'En ejer afsluttede det', expired: 'Tiden var gået', unanswered: 'Ingen svarede',
      setting: 'En ejer lukkede for operatørers adgang', rights_lost: 'Vedkommende driver ikke længere jeres Dezky',
      tenant_shut: 'Arbejdsområdet blev lukket',
    },
    next: 'Det hele står i jeres arbejdsområde, og hver ændring står i revisionssporet under operatørens eget navn.',
    action: 'Se, hvad der blev gjort',
  },
}

export function accessEnded(ground: Ground, facts: FactsOf['access_ended']): Letter {
  const { locale, tenantName } = ground
  const { startedAt, endedAt, endReason, opened, changed } = facts
  const say = words[locale]
  return letterOfVisit(ground, facts, {
    subject: say.subject(tenantName), preview: say.preview, status: { tone: 'signal', word: say.status }, lead: say.lead(tenantName),
    rows: [
      [say.labels.from, moment(new Date(startedAt), locale)], [say.labels.to, moment(new Date(endedAt), locale)],
      [say.labels.why, say.why[endReason]], [say.labels.opened, String(opened)], [say.labels.changed, String(changed)],
    ],
    next: say.next, action: say.action,
  })
}
