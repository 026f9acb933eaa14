import type { DeploymentState, StepState } from '@dezky/contracts/deployer'
import type { Tone } from '../tones.ts'

export const stateTones: Record<DeploymentState, Tone> = {
  waiting: 'warn', queued: 'busy', running: 'busy', undoing: 'warn', succeeded: 'ok', failed: 'fault', cancelled: 'idle',
  superseded: 'idle',
}

export const stepTones: Record<StepState, Tone> = { waiting: 'idle', running: 'busy', done: 'ok', failed: 'fault', skipped: 'idle' }

const over = new Set<DeploymentState>(['succeeded', 'failed', 'cancelled', 'superseded'])

export function isOver(state: DeploymentState): boolean {
  return over.has(state)
}
