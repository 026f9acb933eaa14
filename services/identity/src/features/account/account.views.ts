import type { Owner } from '../../http/owner.ts'
import { type Html, html, type Renderable } from '../../views/html.ts'
import { page, type Visit } from '../../views/page.ts'
import { heading, notice } from '../../views/parts.ts'
import { codesInSet, type Factors, type Passkey } from '../second-factors/index.ts'

export interface AccountShown { factors: Factors, done: string | undefined }

export function accountPage(owner: Owner, { factors, done }: AccountShown): Html {
  const { visit, person, links } = owner
  const { account, surfaces, toSurface } = visit.words
  const said = Object.entries(account.done).find(([key]) => key === done)?.[1]
  const body = html`${heading(account.title, person.email)}
${said ? html`<p class="done" role="status">${said}</p>` : null}
${notice(factors.required && !factors.has ? account.required : null)}
<ul class="rows">
${row(account.password.title, account.password.lead, link(links.to('/password'), account.password.change))}
${authenticatorRow(owner, factors)}
${factors.passkeys.map(passkey => passkeyRow(owner, passkey))}
${row(account.passkeys.title, account.passkeys.lead, link(links.to('/account/passkeys/new'), account.passkeys.add))}
${factors.has ? codesRow(owner, factors) : null}
</ul>
<div class="actions"><a class="quiet" href="${visit.surface.url}">${toSurface(surfaces[visit.surface.id])}</a></div>`
  return page({ ...visit, here: visit.here && links.to('/account') }, { title: account.title, body })
}

function authenticatorRow({ visit, links }: Owner, { authenticator }: Factors): Html {
  const { title, on, off, setUp, manage } = visit.words.account.authenticator
  return row(title, authenticator ? on : off, link(links.to('/account/authenticator'), authenticator ? manage : setUp), authenticator)
}

function passkeyRow({ visit, links }: Owner, passkey: Passkey): Html {
  const { copied, used, unused, manage } = visit.words.account.passkeys
  const lead = passkey.lastUsedAt ? used(day(visit, passkey.lastUsedAt)) : unused(day(visit, passkey.createdAt))
  const action = link(links.to(`/account/passkeys/${passkey.id}`), html`<span class="unseen">${passkey.name}: </span>${manage}`)
  const isGood = passkey.copiedAt === null
  return row(passkey.name, isGood ? lead : copied, action, isGood)
}

function codesRow({ visit, links }: Owner, { codesLeft }: Factors): Html {
  const { title, left, renew } = visit.words.account.codes
  return row(title, left(codesLeft, codesInSet), link(links.to('/account/recovery-codes'), renew))
}

/** `on`: a dot beside it says so; its text does too. */
function row(title: string, lead: string, action: Html, on?: boolean): Html {
  return html`<li><div><strong>${on === undefined ? null : html`<i class="dot" data-on="${String(on)}"></i>`}${title}</strong>
<span class="aside">${lead}</span></div>${action}</li>`
}

function link(address: string, text: Renderable): Html {
  return html`<a href="${address}">${text}</a>`
}

function day({ locale }: Visit, date: Date): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' }).format(date)
}
