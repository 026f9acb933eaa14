import { type Html, html } from './html.ts'
import { messagePage } from './message.ts'
import { page, type Visit } from './page.ts'
import { heading, toSurface } from './parts.ts'

export function lockedPage(visit: Visit, retryAfterSeconds: number): Html {
  const { title, lead, hint } = visit.words.locked
  const body = html`${heading(title, lead(Math.ceil(retryAfterSeconds / 60)))}<div class="actions"><p class="aside">${hint}</p></div>`
  return page({ ...visit, here: null }, { title, body })
}

export function expiredPage(visit: Visit): Html {
  const { expired, expiredLead } = visit.words.signIn
  return messagePage(visit, { title: expired, lead: expiredLead, onward: true })
}

export function notFoundPage(visit: Visit): Html {
  const { notFound, notFoundLead } = visit.words.error
  return messagePage(visit, { title: notFound, lead: notFoundLead, onward: true })
}

export function errorPage(visit: Visit, { lead, detail }: { lead: string, detail?: string }): Html {
  const { title, details } = visit.words.error
  const body = html`${heading(title, lead)}
${detail ? html`<details><summary>${details}</summary><p>${detail}</p></details>` : null}
<div class="actions">${toSurface(visit)}</div>`
  return page({ ...visit, here: null }, { title, body })
}
