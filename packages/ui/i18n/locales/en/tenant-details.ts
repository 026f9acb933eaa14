export default {
  editing: {
    edit: 'Edit',
    editWhat: 'Edit: {what}',
    save: 'Save',
    saveMine: 'Save mine all the same',
    takeTheirs: 'Take theirs',
    conflict: 'Somebody else has changed this meanwhile',
    side: { before: 'Before', now: 'Theirs', mine: 'Yours' },
    conflictChoice: 'What you typed is still here. Save it all the same, or take theirs.',
  },
  company: {
    title: 'Company and billing',
    notGiven: 'Not given',
    legalName: 'Legal name', vatNumber: 'VAT number', country: 'Country', email: 'Invoices go to', line1: 'Address',
    line2: 'Address, line 2',
    postalCode: 'Postal code', city: 'City', region: 'Region',
    wrong: {
      vatNumber: 'Two letters for the country, then the number as that country writes it: DK12345678.',
      country: 'Two letters, such as DK.', email: 'This is not an e-mail address.',
      missing: 'An address needs street, postal code and city.',
    },
  },
  contact: {
    title: 'Contacts',
    none: 'Nobody to call yet.',
    name: 'Name', about: 'About', email: 'E-mail address', phone: 'Telephone',
    add: 'Add a contact', remove: 'Remove this contact',
    wrong: { name: 'Give a name.', about: 'Use one line.', email: 'This is not an e-mail address.',
      phone: 'This is not a telephone number.' },
  },
}
