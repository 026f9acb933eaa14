// Counts tries before they are made, so that a thousand at once are a thousand, not one.
import { createHash } from 'node:crypto'
import type { Clock } from '@dezky/runtime'
import type { Db } from '../../database/index.ts'
import * as store from './throttle.store.ts'
import { allowances, type Bucket, TooManyTries } from './throttle.ts'

export interface Throttle {
  /** Counts a try in each bucket; throws TooManyTries when one of them is used up. */
  take(...buckets: Bucket[]): Promise<void>
  /** Throws TooManyTries when a bucket is used up, without counting. */
  check(...buckets: Bucket[]): Promise<void>
  /** The try was a good one: it does not count. */
  giveBack(...buckets: Bucket[]): Promise<void>
  forget(...buckets: Bucket[]): Promise<void>
  forgetPast(): Promise<void>
}

export function createThrottle(db: Db, clock: Clock): Throttle {
  return {
    async take(...buckets) {
      const now = clock.now()
      const counts = await Promise.all(buckets.map(bucket => store.hit(db, nameOf(bucket), now, windowEnd(bucket, now))))
      refuseWhenUsedUp(buckets.map((bucket, index) => ({ bucket, count: counts[index], least: 1 })), now)
    },
    async check(...buckets) {
      const now = clock.now()
      const counts = await Promise.all(buckets.map(bucket => store.read(db, nameOf(bucket), now)))
      refuseWhenUsedUp(buckets.map((bucket, index) => ({ bucket, count: counts[index], least: 0 })), now)
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
  return `${kind}:${createHash('sha256').update(key.toLowerCase()).digest('base64url')}`
}

function windowEnd({ kind }: Bucket, now: Date): Date {
  return new Date(now.getTime() + allowances[kind].windowSeconds * 1000)
}

/** `least` is 1 when the try at hand is already in the count. */
function refuseWhenUsedUp(entries: { bucket: Bucket, count: store.Count | null | undefined, least: 0 | 1 }[], now: Date): void {
  const shut = entries.flatMap(({ bucket, count, least }) => {
    const used = count ? count.hits - least : 0
    return count && used >= allowances[bucket.kind].tries ? [count.windowEndsAt.getTime() - now.getTime()] : []
  })
  if (shut.length > 0) throw new TooManyTries(Math.max(1, Math.ceil(Math.max(...shut) / 1000)))
}
