import { type Html, html } from '../../views/html.ts'
import { messagePage } from '../../views/message.ts'
import { page, type Visit } from '../../views/page.ts'
import { alert, forManagers, heading, passwordField, submit } from '../../views/parts.ts'
import { faultText } from '../../views/password-fault.ts'
import { type PasswordFault, passwordLength } from '../people/index.ts'

export interface ChangeForm { email: string, wrong: boolean, fault: PasswordFault | null }

export function changePasswordPage(visit: Visit, { email, wrong, fault }: ChangeForm): Html {
  const { words } = visit
  const { title, lead, current, label } = words.change
  const { least } = passwordLength
  const body = html`${heading(title, lead(email))}
${alert(wrong ? words.change.wrong : null)}
<form method="post">
${forManagers(email)}
${passwordField(visit, { name: 'current', label: current, autocomplete: 'current-password', focus: fault === null })}
${passwordField(visit, {
  name: 'password', label, autocomplete: 'new-password', focus: fault !== null,
  rule: { text: words.choose.rule(least), least }, fault: fault && faultText(words, fault),
})}
${submit(words.change.submit)}
</form>`
  return page(visit, { title, body })
}

export function passwordChangedPage(visit: Visit): Html {
  const { done, doneLead } = visit.words.change
  return messagePage(visit, { title: done, lead: doneLead, onward: true })
}
