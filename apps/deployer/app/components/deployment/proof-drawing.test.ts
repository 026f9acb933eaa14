import { expect, it } from 'vitest'
import { drawProof } from './proof-drawing.ts'

const at = (second: number) => new Date(Date.UTC(2026, 0, 1, 0, 0, second)).toISOString()
const failure = (second: number) => ({ at: at(second), status: 503, message: null })

it.each([
  ['with everything', { beganAt: at(0), endedAt: at(10), swappedAt: at(2), failures: [failure(5)] },
    { swap: 20, failures: [50], lastsMs: 10_000 }],
  ['without a swap', { beganAt: at(0), endedAt: at(10), swappedAt: null, failures: [] }, { swap: null, failures: [], lastsMs: 10_000 }],
  ['of no time at all', { beganAt: at(0), endedAt: at(0), swappedAt: at(0), failures: [] }, { swap: 0, failures: [], lastsMs: 1 }],
  ['with clocks that differ', { beganAt: at(5), endedAt: at(10), swappedAt: at(1), failures: [failure(59)] },
    { swap: 0, failures: [100], lastsMs: 5_000 }],
])('draws a proof %s', (_, proof, drawing) => expect(drawProof(proof)).toEqual(drawing))
