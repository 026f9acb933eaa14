import { renderSVG } from 'uqr'
import type { Owner } from '../../http/owner.ts'
import { type Html, html, trusted } from '../../views/html.ts'
import { page } from '../../views/page.ts'
import { alert, codeField, heading, submit } from '../../views/parts.ts'
import { base32, totpAddress } from '../second-factors/index.ts'

export function authenticatorPage({ visit, person, links }: Owner, { secret, wrong }: { secret: Buffer, wrong: boolean }): Html {
  const { title, lead, picture, typed, label, submit: confirm, wrong: said, back } = visit.words.setUp
  const grouped = (base32(secret).match(/.{1,4}/g) ?? []).join(' ')
  const body = html`${heading(title, lead)}
${alert(wrong ? said : null)}
<div class="qr" role="img" aria-label="${picture}">${trusted(renderSVG(totpAddress(secret, person.email), { border: 2, ecc: 'M' }))}</div>
<p class="aside">${typed}</p>
<p class="secret-text"><code>${grouped}</code></p>
<form method="post">
${codeField({ name: 'code', label, digits: true })}
${submit(confirm)}
<a class="aside" href="${links.onward}">${back}</a>
</form>`
  return page(visit, { title, body })
}
