// Everything somebody needs who asks why it failed.
import type { StepName } from './deployment.ts'
import type { FailureCode } from './errors.ts'

export interface FailureCard {
  code: FailureCode
  /** What happened, and what one can do. */
  message: string
  step: StepName
  instances: FailedInstance[]
}

export interface FailedInstance {
  name: string
  state: string
  exitCode: number | null
  outOfMemory: boolean
  restarts: number
  /** Why the host could not start it. */
  error: string | null
  /** The last of what it wrote, oldest first; secrets are blotted out. */
  lines: { at: string, stream: 'stdout' | 'stderr', text: string }[]
  /** The last times it was asked whether it is well. */
  probes: { at: string, ok: boolean, status: number | null, tookMs: number, message: string | null, head: string | null }[]
}

/** How many lines of each instance are kept. */
export const keptLines = 200
export const keptProbes = 20
