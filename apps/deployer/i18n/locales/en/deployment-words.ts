import type { DeploymentKind, DeploymentState } from '@dezky/contracts/deployer'

export default {
  state: {
    waiting: 'Waits for approval',
    queued: 'Queued',
    running: 'Under way',
    undoing: 'Going back',
    succeeded: 'Succeeded',
    failed: 'Failed',
    cancelled: 'Cancelled',
    superseded: 'Superseded',
  } satisfies Record<DeploymentState, string>,
  kind: {
    deploy: 'Deployment', promotion: 'Promotion', rollback: 'Rollback', redeploy: 'Restart',
  } satisfies Record<DeploymentKind, string>,
}
