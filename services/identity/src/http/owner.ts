// Who looks at the pages about an account: its owner, and for changes only one who has just proven that.
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Context } from '../context.ts'
import { accountSignIn, type CurrentSession } from '../features/oidc/index.ts'
import { findPerson, type Person } from '../features/people/index.ts'
import { standingOf } from '../features/second-factors/index.ts'
import type { Visit } from '../views/page.ts'
import { exchangeOf } from './exchange.ts'
import { destinationOf } from './visit.ts'

const freshForMs = 10 * 60_000

export type AccountRequest = FastifyRequest<{ Querystring: { client_id?: string, then?: string, done?: string }, Params: { id?: string } }>

export interface Owner { person: Person, session: CurrentSession, visit: Visit, links: Links }

/** `fresh`: only shortly after signing in. `careful`: the same for who has a second factor, for the page itself asks for the password. */
export type Need = 'signed in' | 'fresh' | 'careful'

/** Null once the browser has been sent to sign in, from where it comes back here. */
export async function ownerOf(context: Context, request: AccountRequest, reply: FastifyReply, need: Need): Promise<Owner | null> {
  const { db, sessions, config } = context
  const session = await sessions.current(exchangeOf(request, reply))
  const person = session && await findPerson(db, session.personId)
  const visit = visitOf(context, request, person)
  const isOwner = session && person?.enabled && await isEnough(context, session, need)
  if (isOwner) return { person, session, visit, links: linksFor(request, visit) }
  const again = session !== null
  reply.redirect(accountSignIn(config.issuer, { target: request.url, again, locale: visit.locale }), 303)
  return null
}

async function isEnough({ db }: Context, { personId, provenAt, amr }: CurrentSession, need: Need): Promise<boolean> {
  const { has } = await standingOf(db, personId)
  if (has && !amr.includes('mfa')) return false
  // By the wall's clock, by which the OIDC provider writes down when it was.
  return need === 'signed in' || (need === 'careful' && !has) || Date.now() - provenAt.getTime() <= freshForMs
}

function visitOf({ visits, config }: Context, request: AccountRequest, person: Person | null): Visit {
  return visits(request.raw, { personLocale: person?.locale, surface: destinationOf(config, request.query.client_id) })
}

/** Addresses that keep the surface to go back to, the language, and the sign-in that waits for a second factor (`then`). */
export interface Links {
  to(path: string, more?: Record<string, string>): string
  /** Where to go on once something has been set up. */
  onward: string
}

function linksFor({ query }: AccountRequest, { surface, locale }: Visit): Links {
  const then = query.then && /^[\w-]{1,64}$/.test(query.then) ? query.then : null
  const to = (path: string, more: Record<string, string> = {}) =>
    `${path}?${new URLSearchParams({ client_id: surface.id, lang: locale, ...then ? { then } : {}, ...more })}`
  return { to, onward: then ? `/interaction/${then}` : to('/account') }
}
