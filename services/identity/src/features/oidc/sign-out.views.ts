import { type Html, html } from '../../views/html.ts'
import { messagePage } from '../../views/message.ts'
import { page, type Visit } from '../../views/page.ts'
import { heading } from '../../views/parts.ts'

export interface SignOutForm {
  /** The provider's own form, with its protection against forgery. */
  form: Html
  email: string
  /** Whether the person asked for it just now at a surface: then the page goes on by itself. */
  asked: boolean
}

export function signOutPage(visit: Visit, { form, email, asked }: SignOutForm): Html {
  const { title, lead, submit, stay, working } = visit.words.signOut
  const atOnce = asked ? html` data-at-once` : null
  const body = html`${asked ? heading(working) : heading(title, lead(email))}
${form}
<div class="actions">
<button class="primary" form="op.logoutForm" type="submit" name="logout" value="yes"${atOnce}>${submit}</button>
${asked ? null : html`<button class="quiet" form="op.logoutForm" type="submit">${stay}</button>`}
</div>`
  return page(visit, { title, body })
}

export function signedOutPage(visit: Visit): Html {
  const { done, doneLead } = visit.words.signOut
  return messagePage(visit, { title: done, lead: doneLead, onward: true })
}
