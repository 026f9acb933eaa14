// The proof. It reads entries one by one, of one chain or of many, and keeps no more than where each stands.
import type { Mark } from './checkpoint.ts'
import type { ChainEntry } from './entry.ts'
import { commitmentOf, genesisHash, hashOf } from './entry.ts'

export const faults = {
  changed: 'its content is not what its hash says',
  out_of_place: 'it is not the next of its chain: an entry is missing, repeated or moved',
  unlinked: 'it does not follow from the entry before it',
  personal_changed: 'personal data beside it is not what it commits to',
  contradicted: 'a checkpoint says that another entry stood here',
  truncated: 'the chain ends before it, but a checkpoint says that it was there',
} as const
export type Fault = keyof typeof faults

/** The first entry at which a chain does not hold; `id` is null where it is missing. */
export interface Break { chain: string, sequence: number, id: string | null, fault: Fault }

export class ChainVerifier {
  readonly #heads = new Map<string, Mark>()
  readonly #expected = new Map<string, Map<number, string>>()
  entries = 0
  /** Marks that were found to be so. */
  proven = 0

  /** To be told before the entry of that place is added, or before the end. */
  expect({ chain, sequence, hash }: Mark): void {
    const marks = this.#expected.get(chain) ?? new Map<number, string>()
    this.#expected.set(chain, marks.set(sequence, hash))
  }

  /** Entries of one chain come in their order. Null when all is well; nothing more should be added otherwise. */
  add(entry: ChainEntry): Break | null {
    const { chain, sequence, id, hash } = entry
    const fault = this.#faultOf(entry)
    if (fault) return { chain, sequence, id, fault }
    this.#heads.set(chain, { chain, sequence, hash })
    if (this.#expected.get(chain)?.delete(sequence)) this.proven += 1
    this.entries += 1
    return null
  }

  /** What was expected and has not come. */
  end(): Break | null {
    for (const [chain, marks] of this.#expected) {
      if (marks.size > 0) return { chain, sequence: (this.#heads.get(chain)?.sequence ?? 0) + 1, id: null, fault: 'truncated' }
    }
    return null
  }

  get heads(): Mark[] {
    return [...this.#heads.values()]
  }

  #faultOf(entry: ChainEntry): Fault | null {
    const head = this.#heads.get(entry.chain) ?? { sequence: 0, hash: genesisHash }
    const expected = this.#expected.get(entry.chain)?.get(entry.sequence) ?? entry.hash
    if (entry.sequence !== head.sequence + 1) return 'out_of_place'
    if (hashOf(entry, entry.previousHash) !== entry.hash) return 'changed'
    if (entry.previousHash !== head.hash) return 'unlinked'
    if (expected !== entry.hash) return 'contradicted'
    return keepsCommitments(entry) ? null : 'personal_changed'
  }
}

/** Each record that is still there must be the one committed to; those that are gone have been erased. */
function keepsCommitments({ fact, personal }: ChainEntry): boolean {
  const commitments = fact.personal ?? []
  const positions = new Set(personal.map(({ position }) => position))
  return positions.size === personal.length && personal.every(record => commitmentOf(record, record.salt) === commitments[record.position])
}
