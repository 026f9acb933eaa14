import type { Owner } from '../../http/owner.ts'
import { type Html, html } from '../../views/html.ts'
import { page } from '../../views/page.ts'
import { alert, heading, submit } from '../../views/parts.ts'

/** `refused`: it is the last one, and the person must have one. */
export function removePage({ visit, links }: Owner, { title, refused }: { title: string, refused: boolean }): Html {
  const { lead, submit: remove, lastOne, keep } = visit.words.removal
  const body = html`${heading(title, lead)}
${alert(refused ? lastOne : null)}
<form method="post">
<input type="hidden" name="remove" value="yes">
${submit(remove)}
<a class="quiet" href="${links.to('/account')}">${keep}</a>
</form>`
  return page(visit, { title, body })
}
