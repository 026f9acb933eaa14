// Who comes with an API token, remembered for a moment, as with people.
import type { PlatformDatabase } from '../../database/index.ts'
import { inScope, workerScope } from '../../database/index.ts'
import type { Caller } from '../people/index.ts'
import { rememberedMs } from '../people/index.ts'
import { TokenInvalid } from './api-token.errors.ts'
import type { KnownToken } from './api-token.judgement.ts'
import { callerWith } from './api-token.judgement.ts'
import { findTokenByHash, markUsed } from './api-token.store.ts'
import { hashOf, isWellFormed, looksLikeApiToken } from './api-token.ts'

const most = 10_000
const useResolutionMs = 60_000

export class TokenCallers {
  readonly #db: PlatformDatabase
  /** By the token's hash: a dump of this process's memory should hold as few tokens as possible. */
  readonly #known = new Map<string, { token: KnownToken, until: number }>()
  readonly accepts = looksLikeApiToken

  constructor(db: PlatformDatabase) {
    this.#db = db
  }

  /** Throws TokenInvalid for anything that is no token, or what `callerWith` throws. */
  async recognise(text: string, address: string): Promise<Caller> {
    if (!isWellFormed(text)) throw new TokenInvalid()
    const token = await this.#find(hashOf(text))
    const now = new Date()
    const caller = callerWith(token, { now, address })
    await this.#noteUse(token, now, address)
    return caller
  }

  /** Who they are by then, asked of the database; of the token only its hash is kept. */
  recogniserOf(text: string, address: string): () => Promise<Caller> {
    const hash = hashOf(text)
    return async () => {
      const token = await findTokenByHash(this.#db, hash)
      if (!token) throw new TokenInvalid()
      return callerWith(token, { now: new Date(), address })
    }
  }

  async #find(hash: Buffer): Promise<KnownToken> {
    const key = hash.toString('base64url')
    const asked = performance.now()
    const found = this.#known.get(key)
    if (found && found.until > asked) return found.token
    this.#known.delete(key)
    const token = await findTokenByHash(this.#db, hash)
    if (!token) throw new TokenInvalid()
    if (this.#known.size >= most) this.#known.delete(this.#known.keys().next().value ?? '')
    this.#known.set(key, { token, until: asked + rememberedMs })
    return token
  }

  /** Within a minute of the last note there is nothing to write. */
  async #noteUse(token: KnownToken, at: Date, address: string): Promise<void> {
    const notSince = new Date(at.getTime() - useResolutionMs)
    if (token.lastUsedAt && token.lastUsedAt > notSince) return
    token.lastUsedAt = at
    await inScope(this.#db, workerScope(), trx => markUsed(trx, token.id, { at, address, notSince }))
  }
}
