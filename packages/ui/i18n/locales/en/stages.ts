import type { StepName } from '@dezky/contracts/deployer'

export default {
  stages: {
    caption: 'Projects and their stages',
    project: 'Project',
    noStage: 'No such stage',
    in: 'in {stage} of {project}',
    instances: '{running} of {wanted} instances',
    lastFailed: '{release} failed',
    waitsHere: '{release} waits for an approval',
    standing: {
      removing: 'Being removed',
      undoing: 'Going back',
      deploying: 'Deploying',
      queued: 'Queued',
      empty: 'Never deployed',
      failed: 'The first deployment failed',
      down: 'Down',
      partly: 'Not all instances are well',
      starting: 'Starting',
      running: 'Running',
    },
    underWay: {
      running: 'Deploying {release}',
      undoing: 'Going back from {release}',
      queued: '{release} is queued',
    },
  },
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
}
