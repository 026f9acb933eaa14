// The loop: claim what there is room for, run it, write how it went. Correct by polling; a ring only makes it sooner.
import type { Clock, Logger } from '@dezky/runtime'
import type { BackOff } from './back-off.ts'
import { Bell } from './bell.ts'
import { LeaseLost, Stopping } from './errors.ts'
import type { Handlers } from './handler.ts'
import type { Claim, Lease } from './key.ts'
import type { Ledger } from './ledger.ts'
import type { Outcome } from './outcome.ts'
import { Run } from './run.ts'

export interface WorkerOptions<Trx> {
  ledger: Ledger<Trx>
  handlers: Handlers<Trx>
  /** Names this process among all that work on the same keys. */
  owner: string
  clock: Clock
  log: Pick<Logger, 'debug' | 'info' | 'warn' | 'error'>
  concurrencyOf: (kind: string) => number
  leaseMs: number
  pollMs: number
  timeoutMs: number
  pace: BackOff
}

export class Worker<Trx> {
  readonly #options: WorkerOptions<Trx>
  readonly #bell: Bell
  /** Runs whose handler is at work: these take up room. */
  readonly #atWork = new Set<Run<Trx>>()
  /** Runs whose lease is ours, until how they went is written. */
  readonly #inHand = new Map<Run<Trx>, Promise<void>>()
  readonly #stopping = new AbortController()
  readonly #stopped = new AbortController()
  #working: Promise<void> | undefined
  #keeping: Promise<void> | undefined

  constructor(options: WorkerOptions<Trx>) {
    this.#options = options
    this.#bell = new Bell(options.clock)
  }

  start(): void {
    this.#working ??= this.#work()
    this.#keeping ??= this.#keepLeases()
  }

  /** There may be something due. */
  ring(): void {
    this.#bell.ring()
  }

  /** Claims what is due once, waits for all in hand, and tells how many were claimed. */
  async runOnce(): Promise<number> {
    const claimed = await this.#claim()
    await Promise.all(this.#inHand.values())
    return claimed
  }

  /** Claims nothing more; what is in hand has `graceMs` to finish and is then handed back. */
  async stop(graceMs: number): Promise<void> {
    this.#stopping.abort()
    this.#bell.ring()
    const graceOver = new AbortController()
    const grace = this.#options.clock.sleep(graceMs, graceOver.signal).catch(() => undefined)
    await Promise.race([this.#finished(), grace])
    graceOver.abort()
    for (const run of this.#inHand.keys()) run.end(new Stopping())
    await this.#finished()
    this.#stopped.abort()
    await this.#keeping
  }

  async #finished(): Promise<void> {
    await this.#working
    while (this.#inHand.size > 0) await Promise.all(this.#inHand.values())
  }

  async #work(): Promise<void> {
    while (!this.#stopping.signal.aborted) {
      await this.#claim().catch((error: unknown) => this.#options.log.warn({ err: error }, 'could not claim work'))
      await this.#bell.wait(this.#options.pollMs * (0.8 + 0.4 * this.#options.pace.random()))
    }
  }

  async #claim(): Promise<number> {
    const room = this.#room()
    if (room.size === 0) return 0
    const { owner, leaseMs } = this.#options
    const claims = await this.#options.ledger.claim({ owner, leaseMs, room })
    for (const claim of claims) this.#take(claim)
    return claims.length
  }

  /** A limit for each kind, so that a sick one does not take the places of the others. */
  #room(): Map<string, number> {
    const room = new Map(Object.keys(this.#options.handlers).map(kind => [kind, this.#options.concurrencyOf(kind)]))
    for (const { claim } of this.#atWork) room.set(claim.kind, (room.get(claim.kind) ?? 0) - 1)
    return new Map([...room].filter(([, free]) => free > 0))
  }

  #take(claim: Claim): void {
    const run = new Run(claim, this.#options.ledger)
    // Claimed on the way while the worker was told to stop.
    if (this.#stopping.signal.aborted) run.end(new Stopping())
    this.#atWork.add(run)
    const done = this.#perform(run).finally(() => {
      this.#inHand.delete(run)
      this.#bell.ring()
    })
    this.#inHand.set(run, done)
  }

  async #perform(run: Run<Trx>): Promise<void> {
    const { handlers, clock, timeoutMs, pace, ledger } = this.#options
    const handler = handlers[run.claim.kind]
    if (!handler) return
    clock.sleep(timeoutMs, run.signal).then(() => run.takeTooLong(timeoutMs), () => undefined)
    const { outcome, error } = await run.perform(handler, pace)
    this.#atWork.delete(run)
    this.#bell.ring()
    this.#report(run.claim, outcome, error)
    if (outcome.type === 'lost') return
    try {
      if (!await ledger.settle(run.claim, outcome)) this.#report(run.claim, { type: 'lost' }, new LeaseLost(run.claim))
    }
    catch (failure) {
      // The lease runs out and the key is run again, which does no harm.
      this.#options.log.warn({ err: failure, ...facts(run.claim) }, 'could not write how a run ended')
    }
  }

  /** One beat for all leases in hand. What is no longer ours is ended, so that its handler stops touching the world. */
  async #keepLeases(): Promise<void> {
    const { clock, leaseMs } = this.#options
    const beatMs = leaseMs / 3
    let missed = 0
    while (!this.#stopped.signal.aborted) {
      await clock.sleep(beatMs, this.#stopped.signal).catch(() => undefined)
      const runs = [...this.#inHand.keys()]
      try {
        await this.#renew(runs, beatMs)
        missed = 0
      }
      catch (error) {
        this.#options.log.warn({ err: error }, 'could not renew leases')
        missed += 1
        if (missed >= 2) for (const run of runs) run.end(new LeaseLost(run.claim))
      }
    }
  }

  async #renew(runs: readonly Run<Trx>[], patienceMs: number): Promise<void> {
    if (runs.length === 0) return
    const { ledger, leaseMs, clock } = this.#options
    const answered = new AbortController()
    const silence = clock.sleep(patienceMs, answered.signal).then(() => Promise.reject(new Error('The ledger did not answer in time.')))
    try {
      const held = new Set<Lease>(await Promise.race([ledger.renew(runs.map(run => run.claim), leaseMs), silence]))
      for (const run of runs) if (!held.has(run.claim)) run.end(new LeaseLost(run.claim))
    }
    finally {
      silence.catch(() => undefined)
      answered.abort()
    }
  }

  #report(claim: Claim, outcome: Outcome, error: unknown): void {
    const { log } = this.#options
    if (outcome.type === 'converged') log.debug(facts(claim), 'reconciled')
    else if (outcome.type === 'handed_back') log.info(facts(claim), 'handed back')
    else if (outcome.type === 'lost') log.warn(facts(claim), 'lease lost')
    else if (outcome.error.kind === 'bug') log.error({ err: error, ...facts(claim) }, 'reconcile failed unexpectedly')
    else log.warn({ err: error, reason: outcome.error.code, ...facts(claim) }, 'reconcile failed')
  }
}

function facts({ kind, key, fence, attempt }: Claim) {
  return { kind, key, fence: String(fence), attempt }
}
