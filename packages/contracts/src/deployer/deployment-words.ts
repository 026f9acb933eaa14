// One attempt to make a stage run a release.

/** `waiting`: for an approval · `undoing`: it failed or was cancelled, and what was is being put back. */
export const deploymentStates = ['waiting', 'queued', 'running', 'undoing', 'succeeded', 'failed', 'cancelled', 'superseded'] as const
export type DeploymentState = (typeof deploymentStates)[number]

export const deploymentKinds = ['deploy', 'promotion', 'rollback', 'redeploy'] as const
export type DeploymentKind = (typeof deploymentKinds)[number]

/** In the order of a blue-green deployment; the last two put back what was. */
export const stepNames = [
  'preflight', 'pull', 'park', 'start', 'health', 'swap', 'verify', 'drain', 'stop', 'watch', 'restore', 'discard',
] as const
export type StepName = (typeof stepNames)[number]

export const stepStates = ['waiting', 'running', 'done', 'failed', 'skipped'] as const
export type StepState = (typeof stepStates)[number]
