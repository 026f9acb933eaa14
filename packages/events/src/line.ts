import type { Writable } from 'node:stream'
import type { DropReason } from './frames.ts'
import { comment, droppedFrame } from './frames.ts'

export interface Patience { heartbeatMs: number, stallMs: number }

/** One client's connection: what was written when, whether it takes it, and when it must end. Holds no timer of its own. */
export class Line {
  readonly #response: Writable
  readonly #over = new AbortController()
  readonly #expiresAt: number
  readonly #outer: AbortSignal | undefined
  readonly #hangUp = () => this.hangUp()
  #wroteAt = Date.now()
  #blockedSince: number | undefined
  #endedAt: number | undefined

  constructor(response: Writable, connection: { signal?: AbortSignal, expiresAt?: Date }) {
    this.#response = response
    this.#expiresAt = connection.expiresAt?.getTime() ?? Infinity
    this.#outer = connection.signal
    this.#outer?.addEventListener('abort', this.#hangUp)
    if (this.#outer?.aborted) this.hangUp()
    // A client that resets the connection is gone, not an error of ours; 'close' follows.
    response.on('error', this.#hangUp)
  }

  /** Ends what feeds this line. */
  get signal(): AbortSignal {
    return this.#over.signal
  }

  /** Resolves once the client can take more: true, or false when the line is over. */
  async write(frame: Buffer): Promise<boolean> {
    if (this.signal.aborted) return false
    this.#wroteAt = Date.now()
    if (this.#response.write(frame)) return true
    this.#blockedSince = this.#wroteAt
    await this.#drained()
    this.#blockedSince = undefined
    return !this.signal.aborted
  }

  beat(now: number, { heartbeatMs, stallMs }: Patience): void {
    const { destroyed } = this.#response
    if (destroyed) return
    // The last words are written; a client that does not take even those loses its connection.
    if (this.#endedAt !== undefined) {
      if (now - this.#endedAt >= stallMs) this.#response.destroy()
    }
    else if (now >= this.#expiresAt) this.drop('expired')
    else if (this.#blockedSince !== undefined) {
      if (now - this.#blockedSince >= stallMs) this.drop('too_slow')
    }
    else if (now - this.#wroteAt >= heartbeatMs) void this.write(comment)
  }

  drop(reason: DropReason): void {
    if (this.#endedAt !== undefined) return
    this.#response.write(droppedFrame(reason))
    this.end()
  }

  /** The last words to somebody who is to come back. */
  sayGoodbye(frame: Buffer): void {
    if (this.#endedAt === undefined && !this.#response.destroyed) this.#response.write(frame)
    this.hangUp()
  }

  end(): void {
    this.hangUp()
    if (this.#endedAt !== undefined) return
    this.#endedAt = Date.now()
    this.#response.end()
  }

  hangUp(): void {
    this.#outer?.removeEventListener('abort', this.#hangUp)
    this.#over.abort()
  }

  #drained(): Promise<void> {
    return new Promise((resolve) => {
      const done = () => {
        this.#response.off('drain', done)
        this.signal.removeEventListener('abort', done)
        resolve()
      }
      this.#response.once('drain', done)
      this.signal.addEventListener('abort', done)
    })
  }
}
