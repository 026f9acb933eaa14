// Only wrong tokens are counted, after they have been found to be wrong: whoever shows a right one never pays for the others.
import type { PlatformDatabase } from '../../database/index.ts'
import { inScope, workerScope } from '../../database/index.ts'
import { hit } from './throttle.store.ts'
import { allowance, bucketOf, TooManyWrongTokens, waitAfter } from './throttle.ts'

const mostRemembered = 10_000

export class WrongTokens {
  readonly #db: PlatformDatabase
  /** Whom this process knows to have used up their tries: to refuse them again costs no write. */
  readonly #shut = new Map<string, Date>()

  constructor(db: PlatformDatabase) {
    this.#db = db
  }

  /** Runs `check`; a failure with the code token_invalid counts against `address`. Throws TooManyWrongTokens in its place in the end. */
  async counted<Result>(address: string, check: () => Promise<Result>): Promise<Result> {
    try {
      return await check()
    }
    catch (error) {
      if (isGuess(error)) await this.#count(address, error)
      throw error
    }
  }

  async #count(address: string, cause: unknown): Promise<void> {
    const [bucket, now] = [bucketOf(address), new Date()]
    const shutUntil = this.#shut.get(bucket)
    if (shutUntil && shutUntil > now) throw new TooManyWrongTokens(shutUntil.getTime() - now.getTime(), cause)
    const windowEndsAt = new Date(now.getTime() + allowance.windowMs)
    const count = await inScope(this.#db, workerScope(), trx => hit(trx, bucket, now, windowEndsAt))
    const wait = waitAfter(count, now)
    if (wait === 0) return
    this.#remember(bucket, count.windowEndsAt)
    throw new TooManyWrongTokens(wait, cause)
  }

  #remember(bucket: string, until: Date): void {
    this.#shut.delete(bucket)
    if (this.#shut.size >= mostRemembered) this.#shut.delete(this.#shut.keys().next().value ?? '')
    this.#shut.set(bucket, until)
  }
}

/** A token that was right once, and is over, guesses nothing. */
function isGuess(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'token_invalid'
}
