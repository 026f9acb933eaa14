// What all letters of an operator's visit say: who, why, and where it is answered and seen.
import type { FactsOf } from '../../outbox/index.ts'
import type { Block, Letter } from '../letter.ts'
import type { Ground, Words } from './ground.ts'
import { shared, toCaretaker } from './ground.ts'

type Visit = Pick<FactsOf['access_requested'], 'operator' | 'reason' | 'ticket'>

const words: Words<{ somebody: string, labels: { who: string, ticket: string }, reason: string }> = {
  en: { somebody: 'Somebody who is gone', labels: { who: 'Who', ticket: 'Ticket' }, reason: 'The reason they gave:' },
  da: { somebody: 'En, der ikke er der længere', labels: { who: 'Hvem', ticket: 'Sag' }, reason: 'Begrundelsen lyder:' },
}

interface About extends Pick<Letter, 'subject' | 'preview' | 'status'> {
  lead: string
  rows: readonly (readonly [label: string, value: string])[]
  next: string
  action: string
}

export function letterOfVisit(ground: Ground, { operator, reason, ticket }: Visit, about: About): Letter {
  const { locale, name, portalUrl } = ground
  const { subject, preview, status, lead, rows, next, action } = about
  const [say, all] = [words[locale], shared[locale]]
  const blocks: Block[] = [
    { is: 'paragraph', text: lead },
    { is: 'facts', rows: [[say.labels.who, operator ?? say.somebody], ...ticket ? [[say.labels.ticket, ticket] as const] : [], ...rows] },
    { is: 'paragraph', text: say.reason },
    { is: 'quote', text: reason },
    { is: 'paragraph', text: next },
    { is: 'action', label: action, url: new URL('administration/access', portalUrl).href, hint: all.signIn },
  ]
  return { locale, subject, preview, heading: subject, status, greeting: all.greeting(name), blocks, footer: toCaretaker(ground) }
}
