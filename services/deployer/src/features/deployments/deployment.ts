// One attempt to make a stage run a release.

/** `waiting`: for an approval · `undoing`: it failed or was cancelled, and what was is being put back. */
export const deploymentStates = ['waiting', 'queued', 'running', 'undoing', 'succeeded', 'failed', 'cancelled', 'superseded'] as const
export type DeploymentState = (typeof deploymentStates)[number]

export const deploymentKinds = ['deploy', 'promotion', 'rollback', 'redeploy'] as const
export type DeploymentKind = (typeof deploymentKinds)[number]

/** What a deployment will have been once it is undone. */
export type Verdict = 'failed' | 'cancelled'

export const forwardSteps = ['preflight', 'pull', 'park', 'start', 'health', 'swap', 'verify', 'drain', 'stop', 'watch'] as const
export const undoSteps = ['restore', 'discard'] as const
export type StepName = (typeof forwardSteps)[number] | (typeof undoSteps)[number]
export type StepState = 'waiting' | 'running' | 'done' | 'failed' | 'skipped'

export interface PlannedStep {
  name: StepName
  /** Of `rolling`, which instance; of `canary`, the share of the requests in hundredths. Null is all. */
  argument: number | null
}

export interface Step extends PlannedStep {
  position: number
  state: StepState
  startedAt: Date | null
  /** How often it was begun. */
  attempts: number
}

/** `startedAt`: when it was begun for the first time. */
export type BegunStep = Step & { startedAt: Date }

export interface Deployment {
  id: string
  stageId: string
  releaseId: string
  previousReleaseId: string | null
  kind: DeploymentKind
  state: DeploymentState
  verdict: Verdict | null
  cancelRequestedAt: Date | null
  cancelledBy: string | null
}
