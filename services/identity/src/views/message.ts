import { type Html, html } from './html.ts'
import { page, type Visit } from './page.ts'
import { heading, toSurface } from './parts.ts'

export interface Message {
  title: string
  lead: string
  /** Whether going on to the surface is the thing to do next. */
  onward: boolean
}

export function messagePage(visit: Visit, { title, lead, onward }: Message): Html {
  return page(visit, { title, body: html`${heading(title, lead)}${onward ? html`<div class="actions">${toSurface(visit)}</div>` : null}` })
}
