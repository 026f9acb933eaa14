import { type Clock, newId } from '@dezky/runtime'
import type { Db, Trx } from '../../database/index.ts'
import { findPerson, known, lockPerson, type Person, setPassword } from '../people/index.ts'
import { LinkSpent, ReturnRefused } from './link.errors.ts'
import * as store from './link.store.ts'
import { digestOf, type Link, type LinkState, linkState, newSecret, type Purpose } from './link.ts'

export interface LinkWish {
  personId: string
  expiresInSeconds: number
  returnTo?: string
  /** Default: an invitation for who has no password yet, else a recovery. */
  purpose?: Purpose
}

export interface LinkContext { db: Db, clock: Clock, issuer: string, surfaces: string[] }

/** Makes a link and voids the person's earlier ones. */
export async function issueLink(context: LinkContext, wish: LinkWish): Promise<{ url: string, expiresAt: Date, purpose: Purpose }> {
  const { db, clock, issuer, surfaces } = context
  const returnTo = allowedReturn(wish.returnTo, surfaces)
  const secret = newSecret()
  const now = clock.now()
  const expiresAt = new Date(now.getTime() + wish.expiresInSeconds * 1000)
  const purpose = await db.transaction().execute(async (trx) => {
    // Two links made at the same moment wait for each other here: only the later one stays.
    const person = known(wish.personId, await lockPerson(trx, wish.personId))
    const purpose = wish.purpose ?? (person.hasPassword ? 'recovery' : 'invitation')
    await store.voidLinksOf(trx, person.id, now)
    await store.insertLink(trx, { id: newId(), personId: person.id, purpose, returnTo, expiresAt, usedAt: null, voidedAt: null },
      digestOf(secret), now)
    return purpose
  })
  return { url: `${issuer}/set-password/${secret}`, expiresAt, purpose }
}

/** No link given out so far works any more. */
export async function voidLinks({ db, clock }: LinkContext, personId: string): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const person = known(personId, await lockPerson(trx, personId))
    await store.voidLinksOf(trx, person.id, clock.now())
  })
}

/** Looking at a link does not use it: mail scanners look at everything. */
export async function readLink(db: Db, clock: Clock, secret: string): Promise<{ state: LinkState, link: Link, person: Person } | null> {
  const link = await store.findLink(db, digestOf(secret))
  const person = link && await findPerson(db, link.personId)
  return link && person ? { state: linkState(link, clock.now()), link, person } : null
}

/** Uses up the link and sets the password in one commit; throws LinkSpent when somebody was quicker or it ran out. */
export async function choosePassword(db: Db, clock: Clock, secret: string, password: string): Promise<Link> {
  return db.transaction().execute(async (trx: Trx) => {
    const found = await store.findLink(trx, digestOf(secret))
    // The person first, then the link, as everybody else does who changes both.
    const person = found && await lockPerson(trx, found.personId)
    const link = person?.enabled ? await store.spendLink(trx, digestOf(secret), clock.now()) : null
    if (!person || !link) throw new LinkSpent()
    await setPassword(trx, clock, person.id, password)
    return link
  })
}

export async function forgetOldLinks(db: Db, clock: Clock): Promise<void> {
  const month = 30 * 86_400_000
  await store.deleteExpiredBefore(db, new Date(clock.now().getTime() - month))
}

function allowedReturn(returnTo: string | undefined, surfaces: string[]): string {
  const [home = ''] = surfaces
  if (returnTo === undefined) return home
  const origins = surfaces.map(surface => new URL(surface).origin)
  if (!URL.canParse(returnTo) || !origins.includes(new URL(returnTo).origin)) throw new ReturnRefused(origins)
  return new URL(returnTo).href
}
