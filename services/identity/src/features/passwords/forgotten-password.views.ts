import { type Html, html } from '../../views/html.ts'
import { messagePage } from '../../views/message.ts'
import { page, type Visit } from '../../views/page.ts'
import { emailField, heading, submit } from '../../views/parts.ts'

export function forgottenPage(visit: Visit): Html {
  const { title, lead, submit: send } = visit.words.forgotten
  const body = html`${heading(title, lead)}<form method="post">${emailField(visit, '', { focus: true })}${submit(send)}</form>`
  return page(visit, { title, body })
}

export function sentPage(visit: Visit, email: string): Html {
  const { sent, sentLead } = visit.words.forgotten
  return messagePage({ ...visit, here: null }, { title: sent, lead: sentLead(email), onward: false })
}

export function askAdministratorPage(visit: Visit): Html {
  const { unavailable, unavailableLead } = visit.words.forgotten
  return messagePage(visit, { title: unavailable, lead: unavailableLead, onward: true })
}
