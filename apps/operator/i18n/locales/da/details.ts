import type en from '../en/details.ts'

export default {
  tenantPartner: {
    title: 'Partner',
    nobody: 'Ingen partner: platformen tager sig selv af kunden.',
    none: 'Ingen partner',
    hint: 'Den, der fra nu af tager sig af kunden og får en andel af det, den indbringer.',
    wrong: 'Denne partner tager ikke imod kunder.',
  },
  note: {
    title: 'Noter',
    lead: 'Kun for operatører.',
    write: 'Skriv en note',
    add: 'Tilføj note',
    failed: 'Noterne kunne ikke hentes',
    wrong: 'Skriv 1 til 4.000 tegn.',
    remove: 'Fjern noten', removeTitle: 'Fjern noten?',
    removeConsequence: 'Den er væk for alle operatører. Revisionssporet husker, at den var der.',
    notRemoved: 'Noten blev ikke fjernet',
  },
} satisfies typeof en
