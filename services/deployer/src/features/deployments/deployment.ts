// A deployment and its journal, as the loop sees them.
import type { DeploymentKind, DeploymentState, StepName, StepState } from '@dezky/contracts/deployer'

/** What a deployment will have been once it is undone. */
export type Verdict = 'failed' | 'cancelled'

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
