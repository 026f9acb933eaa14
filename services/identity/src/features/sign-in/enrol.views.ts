import { type Html, html } from '../../views/html.ts'
import { page, type Visit } from '../../views/page.ts'
import { heading } from '../../views/parts.ts'

/** `uid`: the sign-in that goes on once a second factor is there. */
export function enrolPage(visit: Visit, uid: string): Html {
  const { title, lead, authenticator, passkey } = visit.words.enrol
  const then = new URLSearchParams({ client_id: visit.surface.id, lang: visit.locale, then: uid }).toString()
  const body = html`${heading(title, lead)}
<div class="actions">
<a class="primary" href="/account/authenticator?${then}">${authenticator}</a>
<a class="quiet" href="/account/passkeys/new?${then}">${passkey}</a>
</div>`
  return page(visit, { title, body })
}
