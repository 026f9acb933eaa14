// Proving a chain where it lies, against its own head and every checkpoint that was signed of it.
import type { Break, ChainEntry, Checkpoint, Fault, PublicKey } from '@dezky/audit-chain'
import { ChainVerifier, faults, isGenuine } from '@dezky/audit-chain'
import type { AuditProof } from '@dezky/contracts'
import { checkpointsBetween, listCheckpoints, listKeys } from '../checkpoints/index.ts'
import type { ChainTrail } from './audit.access.ts'
import { pagesUpward } from './audit.service.ts'
import { findHead } from './audit-entries.store.ts'
import { toChainEntry } from './audit-entry.ts'

type Broken = Omit<Break, 'fault'> & { fault: Fault | 'checkpoint_forged' }

const messages = { ...faults, checkpoint_forged: 'a checkpoint of it was not signed by the platform' }

interface Proof {
  trail: ChainTrail
  keys: PublicKey[]
  verifier: ChainVerifier
  /** How many of them the chain agrees with. */
  checkpoints: number
}

export async function proveChain(trail: ChainTrail): Promise<AuditProof> {
  // Nobody is shown what is read here, so all of it is proven.
  const whole = { ...trail, forOperator: true }
  const proof: Proof = { trail: whole, keys: await listKeys(trail.db), verifier: new ChainVerifier(), checkpoints: 0 }
  const broken = await expectEnd(proof) ?? await proveEntries(proof)
  const [head] = proof.verifier.heads
  return {
    valid: !broken, entries: proof.verifier.entries, head: head ? { sequence: head.sequence, hash: head.hash } : null,
    checkpoints: proof.checkpoints,
    firstBroken: broken && { sequence: broken.sequence, id: broken.id, fault: broken.fault, message: messages[broken.fault] },
  }
}

/** The checkpoint first and the head after it: in a chain that grows meanwhile, the head is never behind. */
async function expectEnd(proof: Proof): Promise<Broken | null> {
  const { db, chain } = proof.trail
  const forged = expectAll(proof, await listCheckpoints(db, { chain, limit: 1, before: null }))
  const head = await findHead(db, chain)
  if (head && head.sequence > 0) proof.verifier.expect(head)
  return forged
}

async function proveEntries(proof: Proof): Promise<Broken | null> {
  for await (const page of pagesUpward(proof.trail)) {
    const broken = await provePage(proof, page.map(toChainEntry))
    if (broken) return broken
  }
  return proof.verifier.end()
}

async function provePage(proof: Proof, entries: ChainEntry[]): Promise<Broken | null> {
  const { db, chain } = proof.trail
  const checkpoints = await checkpointsBetween(db, chain, entries[0]?.sequence ?? 0, entries.at(-1)?.sequence ?? 0)
  const forged = expectAll(proof, checkpoints)
  if (forged) return forged
  for (const entry of entries) {
    const broken = proof.verifier.add(entry)
    if (broken) return broken
  }
  proof.checkpoints += checkpoints.length
  return null
}

function expectAll({ verifier, keys }: Proof, checkpoints: Checkpoint[]): Broken | null {
  for (const checkpoint of checkpoints) verifier.expect(checkpoint)
  const forged = checkpoints.find(checkpoint => !isGenuine(checkpoint, keys))
  return forged ? { chain: forged.chain, sequence: forged.sequence, id: null, fault: 'checkpoint_forged' } : null
}
