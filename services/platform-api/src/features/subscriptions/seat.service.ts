import type { Readable, Scoped } from '../../database/index.ts'
import { countSeats, countSeatsInUse } from './seat.store.ts'
import { NoSeatLeft } from './subscription.errors.ts'
import { lockSubscription } from './subscription.store.ts'

/**
 * To be called before a membership is added, in its transaction and before its audit entry: whoever takes a seat of this tenant, or takes
 * seats away from it, waits until this transaction ends. Throws NoSeatLeft.
 */
export async function takeSeat(trx: Scoped, tenantId: string): Promise<void> {
  await takeSeats(trx, tenantId, 1)
}

/** The same for several people at once. */
export async function takeSeats(trx: Scoped, tenantId: string, needed: number): Promise<void> {
  await lockSubscription(trx, tenantId)
  const seats = await countSeats(trx, tenantId)
  const free = seats - await countSeatsInUse(trx, tenantId)
  if (needed > free) throw new NoSeatLeft(seats, { needed, free: Math.max(0, free) })
}

/** False when none is left. */
export async function tryTakeSeat(trx: Scoped, tenantId: string): Promise<boolean> {
  await lockSubscription(trx, tenantId)
  return await freeSeats(trx, tenantId) > 0
}

/** As it looks now; only taking them can promise them. */
export async function freeSeats(db: Readable, tenantId: string): Promise<number> {
  return Math.max(0, await countSeats(db, tenantId) - await countSeatsInUse(db, tenantId))
}

/** How many people have a seat. */
export async function seatsInUse(db: Readable, tenantId: string): Promise<number> {
  return countSeatsInUse(db, tenantId)
}
