// How much one tenant's people may write within an hour. Whoever has more to say is helped sooner by one message that says it all.
import type { Scoped } from '../../database/index.ts'
import { asPlatform } from '../../database/index.ts'
import { countHit } from '../throttle/index.ts'
import { TooMuchSaid } from './ticket.errors.ts'
import type { Speaker } from './ticket.ts'

const windowMs = 3_600_000
export const allowances = { tickets: 20, messages: 120, files: 120 } as const

/** Counts what is done, together with it. Operators may write as much as they like. Throws TooMuchSaid. */
export async function pace(trx: Scoped, tenantId: string, what: keyof typeof allowances, { side, now }: Speaker): Promise<void> {
  if (side === 'us') return
  const { hits, windowEndsAt } = await asPlatform(trx, platform =>
    countHit(platform, `${what} of ${tenantId}`, now, new Date(now.getTime() + windowMs)))
  if (hits > allowances[what]) throw new TooMuchSaid(Math.max(windowEndsAt.getTime() - now.getTime(), 0))
}
