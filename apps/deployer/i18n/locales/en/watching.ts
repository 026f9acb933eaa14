export default {
  events: {
    title: 'Events',
    lead: 'Everything that has happened, as it happens.',
    failed: 'The events could not be loaded',
    emptyTitle: 'Nothing has happened yet', emptyText: 'What is set up or deployed is here at once.',
    all: 'Everything', about: 'What it is about',
    group: {
      deployments: 'Deployments', instances: 'Instances', images: 'Images', projects: 'Projects and stages',
      places: 'Hosts, ingresses, registries',
    },
  },
  instances: {
    title: 'Instances',
    lead: 'Every container that is run here: what it uses, what it writes.',
    emptyText: 'Instances are here as soon as something is deployed.',
    stage: 'Stage', choose: 'Choose one to see what it uses and writes.', restart: 'Restart its stage',
  },
  compare: {
    title: 'Compare',
    lead: 'Two releases beside each other: image, variables, configuration.',
    left: 'Left', right: 'Right', stage: 'Stage, {side}', release: 'Release, {side}', chooseStage: 'Choose a stage',
    choose: 'Choose a stage on both sides.', failed: 'The releases could not be loaded', none: 'Nothing was deployed here yet.',
    emptyTitle: 'There is nothing to compare yet', emptyText: 'Releases are made by deploying.',
    all: 'Show what is the same, too', same: 'The same.', name: 'What',
    part: { image: 'Image', variables: 'Variables', configuration: 'Configuration' },
  },
}
