// Who callers are, remembered for a moment.
import type { PlatformDatabase } from '../../database/index.ts'
import type { Claims } from '../../http/tokens.ts'
import type { KnownPerson } from './caller.store.ts'
import { findPersonByIdentity } from './caller.store.ts'
import { AccountDisabled, AccountUnknown, NotAnOperator, SignedOut } from './person.errors.ts'
import type { Caller, Membership } from './person.ts'
import { isOpen, isPlatformAdmin, saysPlatformAdmin } from './person.ts'
import { rememberedMs } from './remembered.ts'

const most = 10_000

export class Callers {
  readonly #db: PlatformDatabase
  readonly #known = new Map<string, { person: KnownPerson, until: number }>()
  /** Grows whenever something is forgotten, so that nothing read before is remembered after it. */
  #forgotten = 0

  constructor(db: PlatformDatabase) {
    this.#db = db
  }

  /**
   * Throws AccountUnknown before the first sign-in, AccountDisabled, SignedOut to a token from before everything was ended,
   * NotAnOperator on the operator's surface for anybody else.
   */
  async recognise(claims: Claims, surface: Caller['surface']): Promise<Caller> {
    const person = await this.#find(claims)
    if (!person) throw new AccountUnknown()
    if (person.disabled) throw new AccountDisabled()
    if (person.signedOutAt && claims.issuedAt <= person.signedOutAt) throw new SignedOut()
    const { personId, adminSource, partnerId } = person
    const platformAdmin = isPlatformAdmin(adminSource, saysPlatformAdmin(claims))
    if (surface === 'operator' && !platformAdmin) throw new NotAnOperator()
    const acting = platformAdmin && surface === 'portal' ? stillActing(person.acting, new Date()) : []
    const memberships = [...person.memberships, ...acting]
    const expiresAt = earliest([claims.expiresAt, ...acting.flatMap(({ acting }) => acting?.expiresAt ?? [])])
    return { personId, platformAdmin, memberships, partnerId, surface, grant: null, tokenId: null, expiresAt, freshWithin: null }
  }

  /** To be called when something about this person has changed here. */
  forget({ issuer, subject }: Claims): void {
    this.#forgotten += 1
    this.#known.delete(keyOf(issuer, subject))
  }

  /** The same, for somebody who is not the caller. */
  forgetPerson(personId: string): void {
    this.#forgotten += 1
    for (const [key, { person }] of this.#known) if (person.personId === personId) this.#known.delete(key)
  }

  /** The same, for everybody who works for a partner. */
  forgetPartner(partnerId: string): void {
    this.#forgotten += 1
    for (const [key, { person }] of this.#known) if (person.partnerId === partnerId) this.#known.delete(key)
  }

  async #find({ issuer, subject }: Claims): Promise<KnownPerson | null> {
    const key = keyOf(issuer, subject)
    // What is read may be as old as the moment in which it was asked for.
    const asked = performance.now()
    const found = this.#known.get(key)
    if (found && found.until > asked) return found.person
    this.#known.delete(key)
    const forgotten = this.#forgotten
    const person = await findPersonByIdentity(this.#db, issuer, subject)
    if (person && forgotten === this.#forgotten) this.#remember(key, person, asked + rememberedMs)
    return person
  }

  #remember(key: string, person: KnownPerson, until: number): void {
    if (this.#known.size >= most) this.#known.delete(this.#known.keys().next().value ?? '')
    this.#known.set(key, { person, until })
  }
}

/** The clock ends it, whatever is remembered. */
function stillActing(memberships: Membership[], now: Date): Membership[] {
  return memberships.filter(({ status, acting }) => isOpen({ status }) && acting && acting.expiresAt > now)
}

function earliest(times: Date[]): Date {
  return new Date(Math.min(...times.map(time => time.getTime())))
}

function keyOf(issuer: string, subject: string): string {
  return `${issuer} ${subject}`
}
