import type en from '../en/tenant-details.ts'

export default {
  editing: {
    edit: 'Rediger',
    editWhat: 'Rediger: {what}',
    save: 'Gem',
    saveMine: 'Gem mit alligevel',
    takeTheirs: 'Tag den andens',
    conflict: 'En anden har ændret det imens',
    side: { before: 'Før', now: 'Den andens', mine: 'Din' },
    conflictChoice: 'Det, du skrev, står her stadig. Gem det alligevel, eller tag den andens.',
  },
  company: {
    title: 'Firma og betaling',
    notGiven: 'Ikke angivet',
    legalName: 'Juridisk navn', vatNumber: 'Momsnummer', country: 'Land', email: 'Fakturaer sendes til', line1: 'Adresse',
    line2: 'Adresse, linje 2',
    postalCode: 'Postnummer', city: 'By', region: 'Region',
    wrong: {
      vatNumber: 'To bogstaver for landet og så nummeret, som landet skriver det: DK12345678.',
      country: 'To bogstaver, for eksempel DK.', email: 'Det er ikke en e-mailadresse.',
      missing: 'En adresse skal have vej, postnummer og by.',
    },
  },
  contact: {
    title: 'Kontakter',
    none: 'Der er ingen at ringe til endnu.',
    name: 'Navn', about: 'Om', email: 'E-mailadresse', phone: 'Telefon',
    add: 'Tilføj en kontakt', remove: 'Fjern kontakten',
    wrong: { name: 'Angiv et navn.', about: 'Brug én linje.', email: 'Det er ikke en e-mailadresse.',
      phone: 'Det er ikke et telefonnummer.' },
  },
} satisfies typeof en
