export default {
  deployments: {
    title: 'Deployments',
    lead: 'What runs of the platform\'s own services, in which stage, and what is on its way.',
    open: 'Open the deployer',
    failed: 'The deployments could not be loaded',
    underWay: 'Under way',
    to: '{release} to {stage} of {project}',
    by: 'Asked for by {by}',
    state: { waiting: 'Waits for an approval', queued: 'Queued', undoing: 'Going back', running: 'Under way' },
    emptyTitle: 'Nothing is deployed yet',
    emptyText: 'What the deployer ships appears here by itself.',
    silent: {
      title: 'The deployer does not answer',
      text: 'What it has deployed runs on without it. It is asked again every few seconds.',
    },
    refusing: {
      title: 'The deployer does not take our key',
      text: 'Make a viewer\'s API key in the deployer, give it to the platform API as DEPLOYER_KEY, and start that again.',
    },
    missing: {
      title: 'No deployer is set up',
      text: 'The deployer ships containers to hosts, from one release to the next without losing a request. The platform needs none to run.',
      here: 'On this machine',
      hereText: 'npm start has a deployer with it as soon as a Docker Engine answers, at /var/run/docker.sock or where DOCKER_HOST says.',
      elsewhere: 'Elsewhere',
      elsewhereText: 'Make a viewer\'s API key in the deployer, for the projects that operators are to see. Set both for the platform API and start it again.',
    },
  },
}
