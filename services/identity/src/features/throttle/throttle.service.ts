// Counts tries before they are made, so that a thousand at once are a thousand, not one.
import { createHash } from 'node:crypto'
import type { Clock } from '@dezky/runtime'
import type { Db } from '../../database/index.ts'
import { networkOf } from './network.ts'
import * as store from './throttle.store.ts'
import { allowances, type Bucket, TooManyTries } from './throttle.ts'

export interface Throttle {
  /** Counts a try in each bucket; throws TooManyTries when one of them is used up. */
  take(...buckets: Bucket[]): Promise<void>
  /** The try was a good one: it does not count. */
  giveBack(...buckets: Bucket[]): Promise<void>
  forget(...buckets: Bucket[]): Promise<void>
  forgetPast(): Promise<void>
}

export function createThrottle(db: Db, clock: Clock): Throttle {
  return {
    async take(...buckets) {
      const now = clock.now()
      const waits = await Promise.all(buckets.map(async bucket => waitOf(bucket, await count(db, bucket, now), now)))
      const wait = Math.max(...waits)
      if (wait > 0) throw new TooManyTries(Math.ceil(wait / 1000))
    },
    async giveBack(...buckets) {
      await Promise.all(buckets.map(bucket => store.giveBack(db, nameOf(bucket))))
    },
    async forget(...buckets) {
      await Promise.all(buckets.map(bucket => store.forget(db, nameOf(bucket))))
    },
    forgetPast: () => store.forgetPast(db, clock.now()),
  }
}

/** Hashed: the table holds no list of addresses people tried. */
function nameOf({ kind, key }: Bucket): string {
  const counted = kind.endsWith('Address') ? networkOf(key) : key.toLowerCase()
  return `${kind}:${createHash('sha256').update(counted).digest('base64url')}`
}

function count(db: Db, bucket: Bucket, now: Date): Promise<store.Count> {
  const windowEndsAt = new Date(now.getTime() + allowances[bucket.kind].windowSeconds * 1000)
  return store.hit(db, nameOf(bucket), now, windowEndsAt)
}

/** In milliseconds; nothing while the bucket has tries left. */
function waitOf({ kind }: Bucket, { hits, windowEndsAt }: store.Count, now: Date): number {
  return hits > allowances[kind].tries ? windowEndsAt.getTime() - now.getTime() : 0
}
