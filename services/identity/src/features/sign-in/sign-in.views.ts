import { type Html, html } from '../../views/html.ts'
import { page, type Visit } from '../../views/page.ts'
import { alert, emailField, heading, passwordField, submit } from '../../views/parts.ts'

export interface SignInForm { email: string, wrong: boolean, forgottenAddress: string }

export function signInPage(visit: Visit, { email, wrong, forgottenAddress }: SignInForm): Html {
  const { words, surface } = visit
  const { title, lead, forgotten } = words.signIn
  const body = html`${heading(title, lead(words.surfaces[surface.id]))}
${alert(wrong ? words.signIn.wrong : null)}
<form method="post">
${emailField(visit, email, { focus: email === '' })}
${passwordField(visit, {
  name: 'password', label: words.password, autocomplete: 'current-password', focus: email !== '',
})}
${submit(words.signIn.submit)}
<a class="aside" href="${forgottenAddress}">${forgotten}</a>
</form>`
  return page(visit, { title, body })
}
