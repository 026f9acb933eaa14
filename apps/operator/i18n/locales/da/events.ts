import type en from '../en/events.ts'

export default {
  events: {
    title: 'Hændelser',
    lead: 'Alt, hvad der sker, det nyeste først.',
    failed: 'Hændelserne kunne ikke hentes',
    emptyTitle: 'Der er ikke sket noget endnu',
    emptyText: 'Hvad nogen end ændrer, kommer frem her med det samme.',
    search: 'Søg i det, der blev sagt',
    group: 'Slags hændelse',
    everyGroup: 'Alle slags',
    tenant: 'En lejers kortnavn',
    from: 'Fra',
    until: 'til',
    pause: 'Hold pause',
    resume: 'Fortsæt',
    waiting: '{count} ny | {count} nye',
    open: 'Åbn det, den handler om',
    sameSubject: 'Hvad der ellers er sket med det',
    data: 'Hvad der blev sagt',
  },
} satisfies typeof en
