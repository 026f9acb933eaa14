// The proof as a line: where the new release took over, and where an answer was missing. Shares of the whole, in hundredths.
import type { Proof } from '@dezky/contracts/deployer'

export interface ProofDrawing {
  /** Null where no answer came from the new release. */
  swap: number | null
  failures: number[]
  lastsMs: number
}

type Times = Pick<Proof, 'beganAt' | 'endedAt' | 'swappedAt' | 'failures'>

export function drawProof({ beganAt, endedAt, swappedAt, failures }: Times): ProofDrawing {
  const began = Date.parse(beganAt)
  const lastsMs = Math.max(1, Date.parse(endedAt) - began)
  const placeOf = (at: string) => Math.min(100, Math.max(0, (Date.parse(at) - began) / lastsMs * 100))
  return { swap: swappedAt === null ? null : placeOf(swappedAt), failures: failures.map(({ at }) => placeOf(at)), lastsMs }
}
