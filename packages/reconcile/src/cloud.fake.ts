// A small cloud for simulations: what is wanted, an upstream that creates blindly, and processes that crash, freeze and have wrong clocks.
import type { Clock, Logger } from '@dezky/runtime'
import { NeedsHumanError, RetryableError } from './errors.ts'
import type { FakeClock } from './fake-clock.ts'
import type { Handler } from './handler.ts'
import type { Lease } from './key.ts'
import type { MemoryLedger, MemoryTransaction } from './ledger.memory.ts'
import type { Ledger } from './ledger.ts'
import { Worker } from './worker.ts'

export const faults = ['none', 'before', 'after', 'human', 'bug'] as const
/** `before` fails without effect, `after` has its effect and fails all the same. */
export type Fault = (typeof faults)[number]

/** Creating never checks for what is there: two writers make two objects, and one nobody remembers is an orphan. */
export class Upstream {
  readonly objects = new Map<number, { key: string, spec: number }>()
  plan: { fault: Fault, latencyMs: number }[] = []
  #lastId = 0

  next(): { fault: Fault, latencyMs: number } {
    return this.plan.shift() ?? { fault: 'none', latencyMs: 20 }
  }

  find(key: string): { id: number, spec: number }[] {
    return [...this.objects].filter(([, object]) => object.key === key).map(([id, { spec }]) => ({ id, spec }))
  }

  create(key: string, spec: number): void {
    this.objects.set(this.#lastId += 1, { key, spec })
  }
}

export interface Cloud {
  clock: FakeClock
  ledger: MemoryLedger
  upstream: Upstream
  desired: Map<string, number | null>
  observed: Map<string, number | null>
  /** Every status write, in the order of commits. */
  commits: Lease[]
}

export interface ProcessOptions {
  owner: string
  /** Milliseconds its clock is off. */
  skewMs: number
  /** Look again this often although nobody woke the key. */
  sweepMs?: number
}

/** One replica. Everything it does passes through `#alive`, where it can be frozen, or stopped for ever as by kill -9. */
export class Process {
  readonly #cloud: Cloud
  readonly #options: ProcessOptions
  readonly worker: Worker<MemoryTransaction>
  #frozen: Promise<void> = Promise.resolve()
  dead = false

  constructor(cloud: Cloud, options: ProcessOptions) {
    this.#cloud = cloud
    this.#options = options
    this.worker = new Worker({
      ledger: this.#link(cloud.ledger), handlers: { thing: this.#handler }, owner: options.owner, clock: this.#clock(), log: silent,
      concurrencyOf: () => 2, leaseMs: 30_000, pollMs: 5000, timeoutMs: 120_000, pace: { firstMs: 1000, mostMs: 30_000, random: () => 0.5 },
    })
    this.worker.start()
  }

  kill(): void {
    this.dead = true
  }

  freeze(ms: number): void {
    this.#frozen = this.#frozen.then(() => this.#cloud.clock.sleep(ms))
  }

  async #alive(): Promise<void> {
    await this.#frozen
    if (this.dead) await new Promise(() => undefined)
  }

  #clock(): Clock {
    const { clock } = this.#cloud
    return {
      now: () => new Date(clock.now().getTime() + this.#options.skewMs),
      sleep: async (ms, signal) => {
        await clock.sleep(ms, signal)
        await this.#alive()
      },
    }
  }

  #link(ledger: MemoryLedger): Ledger<MemoryTransaction> {
    const there = async <Result>(call: () => Promise<Result>): Promise<Result> => {
      await this.#alive()
      await this.#cloud.clock.sleep(3)
      const result = await call()
      await this.#cloud.clock.sleep(3)
      await this.#alive()
      return result
    }
    return {
      claim: request => there(() => ledger.claim(request)),
      renew: (leases, leaseMs) => there(() => ledger.renew(leases, leaseMs)),
      settle: (claim, outcome) => there(() => ledger.settle(claim, outcome)),
      commit: (lease, work) => there(() => ledger.commit(lease, async (trx) => {
        trx.write(() => this.#cloud.commits.push(lease))
        return work(trx)
      })),
    }
  }

  /** A request that was sent takes effect even if its sender is gone by then. */
  async #ask<Result>(signal: AbortSignal, effect: () => Result): Promise<Result> {
    await this.#alive()
    signal.throwIfAborted()
    const { fault, latencyMs } = this.#cloud.upstream.next()
    await this.#cloud.clock.sleep(latencyMs)
    const result = fault === 'none' || fault === 'after' ? effect() : undefined
    await this.#alive()
    if (fault === 'human') throw new NeedsHumanError('Somebody must look at this.')
    if (fault === 'bug') throw new TypeError('undefined is not a function')
    if (fault !== 'none' || result === undefined) throw new RetryableError('The upstream is away.', { retryAfterMs: 2000 })
    return result
  }

  #handler: Handler<MemoryTransaction> = async ({ key, signal, commit }) => {
    const { upstream, desired, observed } = this.#cloud
    const wanted = desired.get(key) ?? null
    const found = await this.#ask(signal, () => upstream.find(key))
    const right = found.find(({ spec }) => spec === wanted)
    for (const { id } of found) if (id !== right?.id) await this.#ask(signal, () => upstream.objects.delete(id))
    if (wanted !== null && !right) await this.#ask(signal, () => upstream.create(key, wanted) ?? true)
    await commit(async trx => trx.write(() => observed.set(key, wanted)))
    return { requeueAfterMs: this.#options.sweepMs }
  }
}

const silent: Pick<Logger, 'debug' | 'info' | 'warn' | 'error'> = {
  debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined,
}
