// Proving a chain where it lies, against its own head and every checkpoint that was signed of it.
import type { Break, Checkpoint, Fault, PublicKey } from '@dezky/audit-chain'
import { ChainVerifier, faults, isGenuine } from '@dezky/audit-chain'
import type { AuditProof } from '@dezky/contracts'
import { checkpointsBetween, listCheckpoints, listKeys } from '../checkpoints/index.ts'
import type { ChainTrail } from './audit.access.ts'
import { pagesUpward } from './audit.service.ts'
import { findHead } from './audit-entries.store.ts'
import type { StoredEntry } from './audit-entry.ts'
import { toChainEntry } from './audit-entry.ts'

type Broken = Omit<Break, 'fault'> & { fault: Fault | 'checkpoint_forged' }

const messages = { ...faults, checkpoint_forged: 'a checkpoint of it was not signed by the platform' }

export async function proveChain(trail: ChainTrail): Promise<AuditProof> {
  const proof = new Proof(trail, await listKeys(trail.db))
  const broken = await proof.run()
  const [head] = proof.verifier.heads
  return {
    valid: !broken, entries: proof.verifier.entries, head: head ? { sequence: head.sequence, hash: head.hash } : null,
    checkpoints: proof.checkpoints,
    firstBroken: broken && { sequence: broken.sequence, id: broken.id, fault: broken.fault, message: messages[broken.fault] },
  }
}

class Proof {
  readonly verifier = new ChainVerifier()
  readonly #trail: ChainTrail
  readonly #keys: PublicKey[]
  checkpoints = 0

  constructor(trail: ChainTrail, keys: PublicKey[]) {
    // Nobody is shown what is read here, so all of it is proven.
    this.#trail = { ...trail, forOperator: true }
    this.#keys = keys
  }

  async run(): Promise<Broken | null> {
    const ends = await this.#expectEnd()
    if (ends) return ends
    for await (const page of pagesUpward(this.#trail)) {
      const broken = await this.#prove(page)
      if (broken) return broken
    }
    return this.verifier.end()
  }

  /** The checkpoint first and the head after it: in a chain that grows meanwhile, the head is never behind. */
  async #expectEnd(): Promise<Broken | null> {
    const { db, chain } = this.#trail
    const forged = this.#expect(await listCheckpoints(db, { chain, limit: 1, before: null }))
    const head = await findHead(db, chain)
    if (head && head.sequence > 0) this.verifier.expect(head)
    return forged
  }

  async #prove(page: StoredEntry[]): Promise<Broken | null> {
    const entries = page.map(toChainEntry)
    const [first, last] = [entries[0]?.sequence ?? 0, entries.at(-1)?.sequence ?? 0]
    const checkpoints = await checkpointsBetween(this.#trail.db, this.#trail.chain, first, last)
    const forged = this.#expect(checkpoints)
    if (forged) return forged
    for (const entry of entries) {
      const broken = this.verifier.add(entry)
      if (broken) return broken
    }
    this.checkpoints += checkpoints.length
    return null
  }

  #expect(checkpoints: Checkpoint[]): Broken | null {
    for (const checkpoint of checkpoints) this.verifier.expect(checkpoint)
    const forged = checkpoints.find(checkpoint => !isGenuine(checkpoint, this.#keys))
    return forged ? { chain: forged.chain, sequence: forged.sequence, id: null, fault: 'checkpoint_forged' } : null
  }
}
