import type { Generated } from 'kysely'

/** Names one thing that must be made to match: what kind of thing, and which. */
export interface Key {
  kind: string
  key: string
}

/** The right of one worker to work on one key, until another claim raises the fence. */
export interface Lease extends Key {
  owner: string
  fence: bigint
}

/** A lease together with what the worker needs to know of the key. */
export interface Claim extends Lease {
  /** What the run will have observed when it ends well. */
  generation: bigint
  /** 1 for the first run since the last one that succeeded. */
  attempt: number
}

export type ErrorKind = 'retryable' | 'needs_human' | 'bug'

/** Why the last run did not succeed, in words for a screen. */
export interface RunError {
  kind: ErrorKind
  code: string
  message: string
}

/** How a key stands, for a screen. */
export interface KeyStatus extends Key {
  /** `settled` nothing to do · `waiting` until `nextRunAt` · `due` · `running` · `stuck` until a human has acted and it is woken. */
  state: 'settled' | 'waiting' | 'due' | 'running' | 'stuck'
  generation: bigint
  /** The newest generation that was made to match. */
  observedGeneration: bigint
  /** Runs begun since the last one that succeeded. */
  attempts: number
  nextRunAt: Date | null
  error: RunError | null
}

export interface ReconcileTables {
  reconcile_keys: {
    kind: string
    key: string
    generation: Generated<bigint>
    observed_generation: Generated<bigint>
    next_run_at: Date | null
    attempts: Generated<number>
    error_kind: ErrorKind | null
    error_code: string | null
    error_message: string | null
    lease_owner: string | null
    lease_until: Date | null
    fence: Generated<bigint>
    updated_at: Generated<Date>
  }
}
