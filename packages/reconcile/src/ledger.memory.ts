// The ledger as a model: the same promises as the table in Postgres, with time and faults under control. For tests.
import type { Clock } from '@dezky/runtime'
import { LeaseLost } from './errors.ts'
import type { Claim, Key, KeyStatus, Lease, RunError } from './key.ts'
import type { Ledger, Settlement } from './ledger.ts'

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

export interface MemoryLedger extends Ledger<MemoryTransaction> {
  wake(key: Key, options?: { at?: Date }): void
  status(key: Key): KeyStatus | null
}

export function memoryLedger(clock: Clock): MemoryLedger {
  const rows = new Map<string, Row>()
  const now = () => clock.now().getTime()
  const find = ({ kind, key }: Key) => rows.get(JSON.stringify([kind, key]))
  const leased = (row: Row) => row.owner !== null && row.leaseUntil > now()
  const due = (row: Row) => row.nextRunAt !== null && row.nextRunAt <= now()

  function held(lease: Lease): Row | undefined {
    const row = find(lease)
    return row?.fence === lease.fence && row.owner === lease.owner ? row : undefined
  }

  function take(row: Row, owner: string, leaseMs: number): Claim {
    Object.assign(row, { fence: row.fence + 1n, attempts: row.attempts + 1, owner, leaseUntil: now() + leaseMs })
    return { kind: row.kind, key: row.key, owner, fence: row.fence, generation: row.generation, attempt: row.attempts }
  }

  return {
    wake({ kind, key }, { at } = {}) {
      const nextRunAt = at?.getTime() ?? now()
      const row = find({ kind, key })
      if (row) Object.assign(row, { generation: row.generation + 1n, nextRunAt: Math.min(row.nextRunAt ?? Infinity, nextRunAt) })
      else rows.set(JSON.stringify([kind, key]), {
        kind, key, generation: 1n, observedGeneration: 0n, nextRunAt, attempts: 0, error: null, owner: null, leaseUntil: 0, fence: 0n,
      })
    },
    status(key) {
      const row = find(key)
      if (!row) return null
      const { generation, observedGeneration, attempts, error } = row
      const resting = row.nextRunAt !== null ? 'waiting' : error?.kind === 'needs_human' ? 'stuck' : 'settled'
      const state = leased(row) ? 'running' : due(row) ? 'due' : resting
      return { ...key, state, generation, observedGeneration, attempts, error, nextRunAt: row.nextRunAt === null ? null : new Date(row.nextRunAt) }
    },
    async claim({ owner, leaseMs, room }) {
      return [...room].flatMap(([kind, slots]) => [...rows.values()]
        .filter(row => row.kind === kind && due(row) && !leased(row))
        .sort((a, b) => (a.nextRunAt ?? 0) - (b.nextRunAt ?? 0))
        .slice(0, slots)
        .map(row => take(row, owner, leaseMs)))
    },
    async renew(leases, leaseMs) {
      const still = leases.filter(held)
      for (const lease of still) held(lease)!.leaseUntil = now() + leaseMs
      return still
    },
    async commit(lease, work) {
      if (!held(lease)) throw new LeaseLost(lease)
      const effects: (() => void)[] = []
      const result = await work({ write: effect => effects.push(effect) })
      if (!held(lease)) throw new LeaseLost(lease)
      for (const effect of effects) effect()
      return result
    },
    async settle(claim, outcome) {
      const row = held(claim)
      if (!row) return false
      const woken = row.generation > claim.generation
      Object.assign(row, { owner: null }, consequences(claim, outcome, row.attempts, ms => woken ? now() : ms === undefined ? null : now() + ms))
      return true
    },
  }
}

function consequences(claim: Claim, outcome: Settlement, attempts: number, after: (ms?: number) => number | null): Partial<Row> {
  if (outcome.type === 'handed_back') return { attempts: Math.max(attempts - 1, 0) }
  if (outcome.type === 'converged') {
    return { observedGeneration: claim.generation, attempts: 0, error: null, nextRunAt: after(outcome.requeueAfterMs) }
  }
  return { error: outcome.error, nextRunAt: after(outcome.type === 'failed' ? outcome.retryAfterMs : undefined) }
}
