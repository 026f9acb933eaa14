import type { Owner } from '../../http/owner.ts'
import { type Html, html } from '../../views/html.ts'
import { page } from '../../views/page.ts'
import { heading, submit } from '../../views/parts.ts'

export function renewPage({ visit, links }: Owner): Html {
  const { renewTitle, renewLead, renew } = visit.words.codes
  const body = html`${heading(renewTitle, renewLead)}
<form method="post">
${submit(renew)}
<a class="aside" href="${links.to('/account')}">${visit.words.setUp.back}</a>
</form>`
  return page(visit, { title: renewTitle, body })
}

/** Shown this once; the page cannot be asked for again. */
export function codesPage({ visit, links }: Owner, codes: string[]): Html {
  const { title, lead, once, onward } = visit.words.codes
  const body = html`${heading(title, lead)}
<ol class="codes">${codes.map(code => html`<li><code>${code}</code></li>`)}</ol>
<p class="notice">${once}</p>
<div class="actions"><a class="primary" href="${links.onward}">${onward}</a></div>`
  return page({ ...visit, here: null }, { title, body })
}
