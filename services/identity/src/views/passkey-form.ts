// Where a passkey is made or asked for. Browsers do that by script alone; the answer then travels like any form's.
import { type Html, html, type Renderable } from './html.ts'
import type { Visit } from './page.ts'
import { submit } from './parts.ts'

export interface PasskeyForm {
  asks: 'create' | 'get'
  options: object
  submit: string
  /** It stands below another form, which is the one to fill in for most. */
  among: boolean
  fields?: Renderable
}

export function passkeyForm({ words }: Visit, form: PasskeyForm): Html {
  const { failed, noScript, unsupported } = words.passkey
  const button = form.among ? html`<button class="quiet" type="submit">${form.submit}</button>` : submit(form.submit)
  return html`<form method="post" class="passkey" data-passkey="${form.asks}" data-options="${JSON.stringify(form.options)}"${
    form.among ? html` hidden` : null}>
<input type="hidden" name="with" value="passkey">
<input type="hidden" name="passkey" value="">
${form.fields}
<p class="fault" role="alert" hidden data-failed="${failed}" data-unsupported="${unsupported}"></p>
${form.among ? null : html`<noscript><p class="notice">${noScript}</p></noscript>`}
${button}
</form>`
}
