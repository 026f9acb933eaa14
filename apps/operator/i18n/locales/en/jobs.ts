export default {
  jobs: {
    title: 'Jobs',
    lead: 'What the platform has to do, does, and failed to do.',
    caption: 'Jobs',
    failed: 'The jobs could not be loaded',
    emptyTitle: 'Nothing here',
    emptyText: 'There is no job in this state now.',
    search: 'Search by slug, domain, address or id',
    kind: 'Kind',
    everyKind: 'Every kind',
    key: 'Key',
    job: 'Job',
    views: 'Which jobs',
    view: {
      attention: 'Needs attention',
      running: 'Running',
      queued: 'Queued',
      scheduled: 'Scheduled',
      recurring: 'Recurring',
      all: 'All',
    },
    column: { about: 'About', state: 'State', attempts: 'Tries', next: 'Next', actions: 'Actions' },
    state: {
      running:
        'Running', queued: 'Queued', retrying: 'Tried again', failed: 'Failed', scheduled: 'Scheduled', idle: 'Settled', done: 'Done',
    },
    error: {
      retryable:
        'It is tried again by itself.', needs_human: 'Somebody has to act, then try it again.',
      bug: 'This is a fault of the platform; its log says more.',
    },
    changed: 'Last changed',
    lease: 'Held by',
    retry: 'Retry now',
    retrying: 'It is being done now',
    cancel: 'Cancel',
    cancelled: 'It is cancelled',
    cancelAction: 'Do not send it',
    cancelTitle: 'Cancel this mail?',
    cancelText: 'It will not be sent. It stays in the outbox as failed, and can be sent again from there.',
    refused: 'It was not done',
    missing: 'There is no such job',
    whyNotCancel:
      'This cannot be cancelled: it makes what is there match what is wanted, and is looked at again and again. Change what is wanted instead.',
  },
}
