import type { Readable, Scoped } from '../../database/index.ts'
import { countSeats, countSeatsInUse } from './seat.store.ts'
import { NoSeatLeft } from './subscription.errors.ts'
import { lockSubscription } from './subscription.store.ts'

/**
 * To be called before a membership is added, in its transaction and before its audit entry: whoever takes a seat of this tenant, or takes
 * seats away from it, waits until this transaction ends. Throws NoSeatLeft.
 */
export async function takeSeat(trx: Scoped, tenantId: string): Promise<void> {
  await lockSubscription(trx, tenantId)
  const seats = await countSeats(trx, tenantId)
  if (await countSeatsInUse(trx, tenantId) >= seats) throw new NoSeatLeft(seats)
}

/** How many people have a seat. */
export async function seatsInUse(db: Readable, tenantId: string): Promise<number> {
  return countSeatsInUse(db, tenantId)
}
