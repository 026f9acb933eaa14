import { type Html, html } from '../../views/html.ts'
import { messagePage } from '../../views/message.ts'
import { page, type Visit } from '../../views/page.ts'
import { forManagers, heading, notice, passwordField, submit } from '../../views/parts.ts'
import { faultText } from '../../views/password-fault.ts'
import { type PasswordFault, passwordLength, type Person } from '../people/index.ts'
import type { LinkState, Purpose } from './link.ts'

export interface SetPasswordForm {
  person: Person
  purpose: Purpose
  /** Somebody else who is signed in to this browser and will not be afterwards. */
  replaces: string | null
  fault: PasswordFault | null
}

export function setPasswordPage(visit: Visit, { person, purpose, replaces, fault }: SetPasswordForm): Html {
  const { words } = visit
  const { welcome, again, lead, label, rule } = words.choose
  const title = purpose === 'invitation' ? welcome(person.name) : again
  const body = html`${heading(title, lead(person.email))}
${notice(replaces === null ? null : words.choose.replaces(replaces))}
<form method="post">
${forManagers(person.email)}
${passwordField(visit, {
  name: 'password', label, autocomplete: 'new-password', focus: true,
  rule: { text: rule(passwordLength.least), least: passwordLength.least }, fault: fault && faultText(words, fault),
})}
${submit(words.choose.submit)}
</form>`
  return page(visit, { title, body })
}

export type Spent = Exclude<LinkState, 'open'> | 'unknown' | 'disabled'

export function linkSpentPage(visit: Visit, state: Spent): Html {
  const { link } = visit.words
  const said = {
    used: [link.used, link.usedLead], expired: [link.expired, link.askAgain], voided: [link.voided, link.voidedLead],
    unknown: [link.unknown, link.unknownLead], disabled: [link.disabled, link.disabledLead],
  } satisfies Record<Spent, [string, string]>
  const [title, lead] = said[state]
  return messagePage(visit, { title, lead, onward: state === 'used' })
}
