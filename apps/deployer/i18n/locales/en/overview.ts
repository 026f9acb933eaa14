export default {
  overview: {
    title: 'Overview',
    lead: 'What runs where, as it changes.',
    failed: 'The overview could not be loaded',
    projects: 'Projects and stages',
    emptyTitle: 'Nothing is deployed yet',
    emptyText: 'Name an image, and it runs a minute later: behind your ingress, checked, and with a way back.',
    emptyAction: 'Deploy an image',
    nothingForYou: 'There is no project you may see. An administrator can give you one.',
    waitingFor: 'Waits for an approval',
    waits: '{release} waits to go to {stage} of {project}',
    approvals: '{given} of {needed} approvals · asked for by {by}',
  },
}
