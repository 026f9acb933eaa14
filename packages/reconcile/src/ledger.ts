// The port to where keys are kept. It alone knows what time it is for leases and due times: the clocks of replicas differ.
import type { Claim, Lease } from './key.ts'
import type { Outcome } from './outcome.ts'

export interface ClaimRequest {
  owner: string
  leaseMs: number
  /** How many keys of each kind there is room for. */
  room: ReadonlyMap<string, number>
}

export type Settlement = Exclude<Outcome, { type: 'lost' }>

export interface Ledger<Trx> {
  /** Takes what is due and nobody's, the longest due first; each claim raises the key's fence. */
  claim(request: ClaimRequest): Promise<Claim[]>
  /** Lengthens the leases; answers with those still held. */
  renew(leases: readonly Lease[], leaseMs: number): Promise<Lease[]>
  /** Runs `work` in a transaction that commits only if the lease still holds; throws LeaseLost otherwise. */
  commit<Result>(lease: Lease, work: (trx: Trx) => Promise<Result>): Promise<Result>
  /** Writes how the run ended and gives the lease up; false when it no longer held. A key woken during the run is due at once. */
  settle(claim: Claim, outcome: Settlement): Promise<boolean>
}
