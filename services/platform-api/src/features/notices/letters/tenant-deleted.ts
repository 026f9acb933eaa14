// To the owners: until when a deleted workspace can be brought back. Said when it is deleted, and again before it is too late.
import type { FactsOf } from '../../outbox/index.ts'
import type { Letter, Tone } from '../letter.ts'
import type { Ground, Words } from './ground.ts'
import { moment, shared, toCaretaker } from './ground.ts'

interface Occasion {
  subject: (tenantName: string) => string
  preview: string
  status: string
  lead: (tenantName: string) => string
}

const words: Words<{
  deleted: Occasion
  purgeDue: Occasion
  labels: { deleted: string, until: string }
  toDo: string
  after: string
}> = {
  en: {
    deleted: {
      subject: tenantName => `${tenantName} has been deleted`,
      preview: 'It can still be restored.',
      status: 'Deleted',
      lead: tenantName => `The workspace of ${tenantName} has been deleted. Nobody can sign in to it any more; what is in it is kept for a while.`,
    },
    purgeDue: {
      subject: tenantName => `${tenantName} will be erased soon`,
      preview: 'The last days in which it can be restored.',
      status: 'About to be erased',
      lead: tenantName => `The workspace of ${tenantName} was deleted, and the time in which it can be restored is nearly over.`,
    },
    labels: { deleted: 'Deleted', until: 'Can be restored until' },
    toDo: 'If it was a mistake, get in touch with whoever provides your workspace before then: they can restore it, with everything in it.',
    after: 'After that, its mail, its files and its accounts are erased for good, and nobody can bring them back. If that is what you want, you need not do anything.',
  },
  da: {
    deleted: {
      subject: tenantName => `${tenantName} er slettet`,
      preview: 'Det kan stadig gendannes.',
      status: 'Slettet',
      lead: tenantName => `Arbejdsområdet hos ${tenantName} er slettet. Ingen kan længere logge ind i det; det, der er i det, bevares en tid.`,
    },
    purgeDue: {
      subject: tenantName => `${tenantName} fjernes snart for altid`,
      preview: 'De sidste dage, hvor det kan gendannes.',
      status: 'Fjernes snart',
      lead: tenantName => `Arbejdsområdet hos ${tenantName} er slettet, og tiden, hvor det kan gendannes, er næsten gået.`,
    },
    labels: { deleted: 'Slettet', until: 'Kan gendannes indtil' },
    toDo: 'Hvis det var en fejl, så kontakt dem, der leverer jeres arbejdsområde, inden da: de kan gendanne det med alt, hvad der er i det.',
    after: 'Derefter fjernes dets mail, filer og konti for altid, og ingen kan få dem tilbage. Hvis det er det, I ønsker, behøver I ikke gøre noget.',
  },
}

export function tenantDeleted(ground: Ground, facts: FactsOf['tenant_deleted']): Letter {
  return letter(ground, facts, { occasion: words[ground.locale].deleted, tone: 'amber' })
}

export function purgeDue(ground: Ground, facts: FactsOf['purge_due']): Letter {
  return letter(ground, facts, { occasion: words[ground.locale].purgeDue, tone: 'red' })
}

type Facts = FactsOf['tenant_deleted']

function letter(ground: Ground, { deletedAt, purgeAfter }: Facts, { occasion, tone }: { occasion: Occasion, tone: Tone }): Letter {
  const { locale, name, tenantName } = ground
  const say = words[locale]
  return {
    locale, subject: occasion.subject(tenantName), preview: occasion.preview, heading: occasion.subject(tenantName),
    status: { tone, word: occasion.status }, greeting: shared[locale].greeting(name),
    blocks: [
      { is: 'paragraph', text: occasion.lead(tenantName) },
      { is: 'facts', rows: [
        [say.labels.deleted, moment(new Date(deletedAt), locale)], [say.labels.until, moment(new Date(purgeAfter), locale)],
      ] },
      { is: 'paragraph', text: say.toDo },
      { is: 'paragraph', text: say.after },
    ],
    footer: toCaretaker(ground),
  }
}
