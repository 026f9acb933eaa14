// What a deployment does next, read off its journal. Pure, so that whoever takes it up after a crash decides the same.
import type { Deployment, Step, Verdict } from './deployment.ts'

export type Move =
  | { type: 'run', step: Step }
  /** Put back what was. */
  | { type: 'undo', verdict: Verdict }
  | { type: 'end', state: 'succeeded' | Verdict }

export function nextMove(deployment: Pick<Deployment, 'state' | 'verdict' | 'cancelRequestedAt'>, steps: Step[]): Move {
  const undoing = deployment.state === 'undoing'
  if (!undoing && deployment.cancelRequestedAt) return { type: 'undo', verdict: 'cancelled' }
  const step = steps.find(({ state }) => state === 'waiting' || state === 'running')
  if (step) return { type: 'run', step }
  return { type: 'end', state: undoing ? deployment.verdict ?? 'failed' : 'succeeded' }
}
