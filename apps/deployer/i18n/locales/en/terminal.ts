export default {
  terminal: {
    title: 'Terminal',
    lead: 'A shell in the instance itself. That you opened it is in the audit trail; what you change here is gone with the instance.',
    open: 'Open a terminal',
    failed: 'The terminal could not be opened',
    again: 'Open another',
    state: {
      opening: 'Opening…',
      open: 'In {instance}. F6 leads out of it; after 15 minutes without a key it is closed.',
      ended: 'The shell in {instance} has ended.',
      lost: 'Not connected.',
    },
  },
}
