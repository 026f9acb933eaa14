import { type Html, html } from '../../views/html.ts'
import { page, type Visit } from '../../views/page.ts'
import { alert, emailField, heading, passwordField, submit } from '../../views/parts.ts'
import { passkeyForm } from '../../views/passkey-form.ts'

export interface SignInForm {
  email: string
  wrong: 'password' | 'passkey' | null
  /** For the browser, to ask its passkeys with. */
  options: object
  /** They are on their way to the pages about their own account, and to no surface. */
  toAccount: boolean
  forgottenAddress: string
}

export function signInPage(visit: Visit, { email, wrong, options, toAccount, forgottenAddress }: SignInForm): Html {
  const { words, surface } = visit
  const { title, lead, leadAccount, forgotten } = words.signIn
  const said = { password: words.signIn.wrong, passkey: words.passkey.wrong }
  const body = html`${heading(title, toAccount ? leadAccount : lead(words.surfaces[surface.id]))}
${alert(wrong && said[wrong])}
<form method="post">
${emailField(visit, email, { focus: email === '' })}
${passwordField(visit, {
  name: 'password', label: words.password, autocomplete: 'current-password', focus: email !== '',
})}
${submit(words.signIn.submit)}
<a class="aside" href="${forgottenAddress}">${forgotten}</a>
</form>
${passkeyForm(visit, { asks: 'get', options, submit: words.passkey.signIn, among: true })}`
  return page(visit, { title, body, passkeys: true })
}
