export default {
  tenantPartner: {
    title: 'Partner',
    nobody: 'No partner: the platform looks after this customer itself.',
    none: 'No partner',
    hint: 'Who looks after the customer and gets a share of what it brings in, from now on.',
    wrong: 'This partner takes no customers.',
  },
  note: {
    title: 'Notes',
    lead: 'For operators alone.',
    write: 'Write a note',
    add: 'Add note',
    failed: 'The notes could not be loaded',
    wrong: 'Write 1 to 4,000 characters.',
    remove: 'Remove note', removeTitle: 'Remove this note?',
    removeConsequence: 'It is gone for every operator. The audit trail keeps that it was there.',
    notRemoved: 'The note was not removed',
  },
}
