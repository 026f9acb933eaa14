// Counts what became of requests to the public address. Pure.
import type { Proof } from '@dezky/contracts/deployer'

export interface Sample { at: Date, ok: boolean, status: number | null, message: string | null, isNew: boolean }

const keptFailures = 10

export function emptyProof(at: Date): Proof {
  const beganAt = at.toISOString()
  return { probes: 0, failed: 0, longestGapMs: 0, beganAt, endedAt: beganAt, swappedAt: null, failures: [], interrupted: false }
}

/** `lastGood`: when the answer before was good; the gap is counted from there. */
export function withSample(proof: Proof, sample: Sample, lastGood: Date): Proof {
  const at = sample.at.toISOString()
  const { status, message } = sample
  return {
    ...proof,
    probes: proof.probes + 1,
    failed: proof.failed + (sample.ok ? 0 : 1),
    longestGapMs: Math.max(proof.longestGapMs, sample.at.getTime() - lastGood.getTime()),
    endedAt: at,
    swappedAt: proof.swappedAt ?? (sample.ok && sample.isNew ? at : null),
    failures: sample.ok || proof.failures.length >= keptFailures ? proof.failures : [...proof.failures, { at, status, message }],
  }
}
