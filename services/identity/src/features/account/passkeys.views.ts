import type { Owner } from '../../http/owner.ts'
import { type Html, html } from '../../views/html.ts'
import { page, type Visit } from '../../views/page.ts'
import { alert, heading, submit } from '../../views/parts.ts'
import { passkeyForm } from '../../views/passkey-form.ts'
import type { Passkey } from '../second-factors/index.ts'

export function newPasskeyPage({ visit, links }: Owner, { options, wrong }: { options: object, wrong: boolean }): Html {
  const { title, lead, add, name, refused } = visit.words.passkey
  const body = html`${heading(title, lead)}
${alert(wrong ? refused : null)}
${passkeyForm(visit, { asks: 'create', options, submit: add, among: false, fields: nameField(visit, name) })}
<p><a class="aside" href="${links.onward}">${visit.words.setUp.back}</a></p>`
  return page(visit, { title, body, passkeys: true })
}

export function passkeyPage({ visit, links }: Owner, { passkey, fault }: { passkey: Passkey, fault: 'name' | null }): Html {
  const { rename, nameFault, remove, removeLead } = visit.words.passkey
  const body = html`${heading(passkey.name, passkey.copiedAt ? visit.words.account.passkeys.copied : null)}
${alert(fault ? nameFault : null)}
<form method="post">
${nameField(visit, passkey.name)}
${submit(rename)}
</form>
<form method="post" class="apart">
<p class="aside">${removeLead}</p>
<input type="hidden" name="remove" value="yes">
<button class="quiet" type="submit">${remove}</button>
<a class="aside" href="${links.to('/account')}">${visit.words.setUp.back}</a>
</form>`
  return page(visit, { title: passkey.name, body })
}

function nameField({ words }: Visit, value: string): Html {
  return html`<div class="field"><label for="name">${words.passkey.nameLabel}</label>
<input id="name" name="name" type="text" autocomplete="off" maxlength="60" required value="${value}"></div>`
}
