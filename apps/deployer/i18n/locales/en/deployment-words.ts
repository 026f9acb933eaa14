import type { DeploymentKind, DeploymentState, StepName } from '@dezky/contracts/deployer'

export default {
  step: {
    preflight: { name: 'Check before', doing: 'checking before' },
    pull: { name: 'Fetch the image', doing: 'fetching the image' },
    park: { name: 'Set the old aside', doing: 'setting the old aside' },
    start: { name: 'Start', doing: 'starting' },
    health: { name: 'Wait until it is well', doing: 'waiting until it is well' },
    swap: { name: 'Lead requests to it', doing: 'leading requests to it' },
    verify: { name: 'Ask from outside', doing: 'asking from outside' },
    drain: { name: 'Let the old finish', doing: 'letting the old finish' },
    stop: { name: 'Stop the old', doing: 'stopping the old' },
    watch: { name: 'Watch the new', doing: 'watching the new' },
    restore: { name: 'Lead requests back', doing: 'leading requests back' },
    discard: { name: 'Remove the new', doing: 'removing the new' },
  } satisfies Record<StepName, { name: string, doing: string }>,
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
