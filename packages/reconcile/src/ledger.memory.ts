// The ledger as a model: the same promises as the table in Postgres, with time and faults under control. For tests.
import type { Clock } from '@dezky/runtime'
import { LeaseLost } from './errors.ts'
import type { Claim, Key, KeyStatus, Lease, RunError } from './key.ts'
import type { ClaimRequest, Ledger, Settlement } from './ledger.ts'

/** Effects happen when the transaction commits, or never. */
export interface MemoryTransaction {
  write(effect: () => void): void
}

interface Row extends Key {
  generation: bigint
  observedGeneration: bigint
  nextRunAt: number | null
  attempts: number
  error: RunError | null
  owner: string | null
  leaseUntil: number
  fence: bigint
}

export class MemoryLedger implements Ledger<MemoryTransaction> {
  readonly #rows = new Map<string, Row>()
  readonly #clock: Clock

  constructor(clock: Clock) {
    this.#clock = clock
  }

  wake({ kind, key }: Key, { at }: { at?: Date } = {}): void {
    const nextRunAt = at?.getTime() ?? this.#now()
    const row = this.#find({ kind, key })
    if (row) {
      row.generation += 1n
      row.nextRunAt = Math.min(row.nextRunAt ?? Infinity, nextRunAt)
      return
    }
    this.#rows.set(JSON.stringify([kind, key]), {
      kind, key, generation: 1n, observedGeneration: 0n, nextRunAt, attempts: 0, error: null, owner: null, leaseUntil: 0, fence: 0n,
    })
  }

  status(key: Key): KeyStatus | null {
    const row = this.#find(key)
    if (!row) return null
    const { generation, observedGeneration, attempts, error } = row
    const nextRunAt = row.nextRunAt === null ? null : new Date(row.nextRunAt)
    return { ...key, state: this.#stateOf(row), generation, observedGeneration, attempts, error, nextRunAt }
  }

  async claim({ owner, leaseMs, room }: ClaimRequest): Promise<Claim[]> {
    return [...room].flatMap(([kind, slots]) => [...this.#rows.values()]
      .filter(row => row.kind === kind && this.#stateOf(row) === 'due')
      .sort((a, b) => (a.nextRunAt ?? 0) - (b.nextRunAt ?? 0))
      .slice(0, slots)
      .map(row => this.#take(row, owner, leaseMs)))
  }

  async renew(leases: readonly Lease[], leaseMs: number): Promise<Lease[]> {
    return leases.filter((lease) => {
      const row = this.#held(lease)
      if (row) row.leaseUntil = this.#now() + leaseMs
      return row !== undefined
    })
  }

  async commit<Result>(lease: Lease, work: (trx: MemoryTransaction) => Promise<Result>): Promise<Result> {
    if (!this.#held(lease)) throw new LeaseLost(lease)
    const effects: (() => void)[] = []
    const result = await work({ write: effect => effects.push(effect) })
    if (!this.#held(lease)) throw new LeaseLost(lease)
    for (const effect of effects) effect()
    return result
  }

  async settle(claim: Claim, outcome: Settlement): Promise<boolean> {
    const row = this.#held(claim)
    if (!row) return false
    const woken = row.generation > claim.generation
    const after = (ms?: number) => woken ? this.#now() : ms === undefined ? null : this.#now() + ms
    Object.assign(row, { owner: null }, consequences(claim, outcome, row.attempts, after))
    return true
  }

  #now(): number {
    return this.#clock.now().getTime()
  }

  #find({ kind, key }: Key): Row | undefined {
    return this.#rows.get(JSON.stringify([kind, key]))
  }

  #held(lease: Lease): Row | undefined {
    const row = this.#find(lease)
    return row?.fence === lease.fence && row.owner === lease.owner ? row : undefined
  }

  #take(row: Row, owner: string, leaseMs: number): Claim {
    Object.assign(row, { fence: row.fence + 1n, attempts: row.attempts + 1, owner, leaseUntil: this.#now() + leaseMs })
    return { kind: row.kind, key: row.key, owner, fence: row.fence, generation: row.generation, attempt: row.attempts }
  }

  #stateOf({ owner, leaseUntil, nextRunAt, error }: Row): KeyStatus['state'] {
    if (owner !== null && leaseUntil > this.#now()) return 'running'
    if (nextRunAt !== null) return nextRunAt <= this.#now() ? 'due' : 'waiting'
    return error?.kind === 'needs_human' ? 'stuck' : 'settled'
  }
}

type After = (ms?: number) => number | null

function consequences(claim: Claim, outcome: Settlement, attempts: number, after: After): Partial<Row> {
  if (outcome.type === 'handed_back') return { attempts: Math.max(attempts - 1, 0) }
  if (outcome.type === 'converged') {
    return { observedGeneration: claim.generation, attempts: 0, error: null, nextRunAt: after(outcome.requeueAfterMs) }
  }
  return { error: outcome.error, nextRunAt: after(outcome.type === 'failed' ? outcome.retryAfterMs : undefined) }
}
