// What follows once a second factor has been added or taken away.
import type { Context } from '../../context.ts'
import type { Owner } from '../../http/owner.ts'
import type { Html } from '../../views/html.ts'
import type { Exchange } from '../oidc/index.ts'
import { type Method, tellOwner } from '../second-factors/index.ts'
import { codesPage } from './recovery-codes.views.ts'

export interface Addition { codes: string[], amr: Method[], done: string }

/**
 * The session says from now on that its person has proven it; codes are shown when they are new. Null: there was nothing to add.
 * Answers a page, or the address of the next.
 */
export async function settleAdded(context: Context, exchange: Exchange, owner: Owner, added: Addition | null): Promise<Html | string> {
  const { person, links } = owner
  if (!added) return links.to('/account')
  await context.sessions.strengthen(exchange, added.amr)
  context.log.info({ person: person.id, amr: added.amr }, 'a second factor was added')
  tellOwner(context.secondFactors, person, 'added')
  if (added.codes.length > 0) return codesPage(owner, added.codes)
  return links.onward.startsWith('/account') ? links.to('/account', { done: added.done }) : links.onward
}

export type Outcome = 'removed' | 'gone' | 'required'

/** The address of the next page; null when the factor has to stay. */
export function settleRemoved({ log, secondFactors }: Context, { person, links }: Owner, outcome: Outcome, done: string): string | null {
  if (outcome === 'required') return null
  if (outcome === 'removed') {
    log.info({ person: person.id }, 'a second factor was removed')
    tellOwner(secondFactors, person, 'removed')
  }
  return links.to('/account', { done })
}
