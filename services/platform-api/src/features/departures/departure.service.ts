import type { Departure, RemoveMember, Role } from '@dezky/contracts'
import { wake } from '@dezky/reconcile'
import type { Readable, Scoped } from '../../database/index.ts'
import { asPlatform } from '../../database/index.ts'
import type { Actor } from '../audit/index.ts'
import { appendAudit } from '../audit/index.ts'
import { AddressHeld, DepartureNotFound, Refused, TenantUnknown } from './departure.errors.ts'
import type { TenantRef } from './departure.events.ts'
import { departureChanged } from './departure.events.ts'
import type { Leaver, Page } from './departure.store.ts'
import { findDeparture, findTenantRef, insertDeparture, listDepartures, lockDeparture, updateDecision } from './departure.store.ts'
import type { Decision, DepartureRecord, Situation } from './departure.ts'
import { decide, decideAnew, inWords, mayHandle } from './departure.ts'
import { findHeir, findMailAddress, heldAddresses } from './mail-address.store.ts'

/** How long things are kept when nobody says. */
export interface Keeping { now: Date, keepDays: number }

/** Writes down that somebody leaves and what becomes of what is theirs, which the tenant's reconciler then sees to. Throws Refused. */
export async function depart(
  trx: Scoped, tenantId: string, leaver: Leaver, { wish = {}, ...keeping }: Keeping & { wish?: RemoveMember },
): Promise<Decision> {
  const address = await findMailAddress(trx, tenantId, leaver.personId)
  const decision = allowed(decide(wish, await situationOf(trx, tenantId, wish, { ...keeping, leaverId: leaver.personId, address })))
  await insertDeparture(trx, { ...leaver, tenantId, address, decision, now: keeping.now })
  return decision
}

async function situationOf(trx: Scoped, tenantId: string, { mail }: RemoveMember, known: Omit<Situation, 'heir'>): Promise<Situation> {
  return { ...known, heir: mail?.do === 'hand_over' ? await findHeir(trx, tenantId, mail.to) : null }
}

function allowed(decided: ReturnType<typeof decide>): Decision {
  if (typeof decided === 'string') throw new Refused(decided)
  return decided
}

interface Listed { items: Departure[], last: string | null }

export async function pageOfDepartures(db: Readable, slug: string, { limit, ...page }: Page): Promise<Listed> {
  const { id } = await requireTenant(db, slug)
  const found = await listDepartures(db, id, { ...page, limit: limit + 1 })
  const items = found.slice(0, limit)
  return { items, last: found.length > limit ? items.at(-1)?.id ?? null : null }
}

type Which = Pick<Change, 'slug' | 'departureId' | 'now'>

export async function getDeparture(db: Readable, { slug, departureId, now }: Which): Promise<Departure> {
  return (await find(db, await requireTenant(db, slug), departureId, now)).shown
}

export interface Change {
  slug: string
  departureId: string
  role: Role
  actor: Actor
  now: Date
  /** Sees it under the lock, and may object. */
  check?: (current: Departure) => void
}

export async function changeDeparture(trx: Scoped, change: Change, wish: RemoveMember, keepDays: number): Promise<Departure> {
  const { tenant, departure } = await lock(trx, change)
  const { personId, mail: { address } } = departure.shown
  const situation = await situationOf(trx, tenant.id, wish, { now: change.now, keepDays, leaverId: personId, address })
  const decision = allowed(decideAnew(wish, departure, situation))
  await settle(trx, change, { tenant, departure, decision })
  return (await find(trx, tenant, change.departureId, change.now)).shown
}

/** At once: all that is kept, and mail for the address goes on to nobody. */
export async function eraseDeparture(trx: Scoped, change: Change): Promise<void> {
  await settle(trx, change, { ...await lock(trx, change), decision: { mail: { do: 'erase' }, files: { do: 'erase' } } })
}

interface Found { tenant: TenantRef, departure: DepartureRecord }

async function settle(trx: Scoped, { actor }: Change, { tenant, departure, decision }: Found & { decision: Decision }): Promise<void> {
  const { id, personId } = departure.shown
  await updateDecision(trx, tenant.id, id, decision)
  await appendAudit(trx, {
    tenantId: tenant.id, actor, action: 'member.change_departure', subject: `person:${personId}`, details: { personId },
    before: inWords(departure.decision), after: inWords(decision),
  })
  await departureChanged(trx, tenant, { departureId: id, personId })
  await wake(trx, { kind: 'tenant', key: tenant.id })
}

async function lock(trx: Scoped, { slug, departureId, role, now, check }: Change): Promise<Found> {
  const tenant = await requireTenant(trx, slug)
  if (!await lockDeparture(trx, tenant.id, departureId)) throw new DepartureNotFound()
  const departure = await find(trx, tenant, departureId, now)
  if (!mayHandle(role, departure.shown.role)) throw new Refused('role_not_grantable')
  check?.(departure.shown)
  return { tenant, departure }
}

async function find(db: Readable, { id: tenantId }: TenantRef, id: string, now: Date): Promise<DepartureRecord> {
  const departure = await findDeparture(db, tenantId, id, now)
  if (!departure) throw new DepartureNotFound()
  return departure
}

async function requireTenant(db: Readable, slug: string): Promise<TenantRef> {
  const tenant = await findTenantRef(db, slug)
  if (!tenant) throw new TenantUnknown()
  return tenant
}

/** Nobody is given an address under which somebody else's mail lies. */
export async function requireFreeAddress(trx: Scoped, tenantId: string, email: string): Promise<void> {
  if ((await addressesHeld(trx, tenantId, [email])).size > 0) throw new AddressHeld()
}

/** Which of these addresses are held for others than those whose they are now; in lower case. */
export async function addressesHeld(trx: Scoped, tenantId: string, emails: string[]): Promise<Set<string>> {
  return asPlatform(trx, platform => heldAddresses(platform, tenantId, emails.map(email => email.toLowerCase())))
}
