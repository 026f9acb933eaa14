import type en from '../en/jobs.ts'

export default {
  jobs: {
    title: 'Job',
    lead: 'Hvad platformen skal gøre, er i gang med og ikke kunne.',
    caption: 'Job',
    failed: 'Jobbene kunne ikke hentes',
    emptyTitle: 'Intet her',
    emptyText: 'Der er ingen job i denne tilstand lige nu.',
    search: 'Søg på kortnavn, domæne, adresse eller id',
    kind: 'Slags',
    everyKind: 'Alle slags',
    key: 'Nøgle',
    job: 'Job',
    views: 'Hvilke job',
    view: {
      attention: 'Kræver et blik',
      running: 'I gang',
      queued: 'I kø',
      scheduled: 'Planlagt',
      recurring: 'Tilbagevendende',
      all: 'Alle',
    },
    column: { about: 'Om', state: 'Tilstand', attempts: 'Forsøg', next: 'Næste', actions: 'Handlinger' },
    state: {
      running:
        'I gang', queued: 'I kø', retrying: 'Prøves igen', failed: 'Mislykket', scheduled: 'Planlagt', idle: 'På plads', done: 'Udført',
    },
    error: {
      retryable:
        'Det prøves igen af sig selv.', needs_human: 'Nogen skal gøre noget og så prøve igen.',
      bug: 'Det er en fejl i platformen; dens log siger mere.',
    },
    changed: 'Senest ændret',
    lease: 'Udføres af',
    retry: 'Prøv igen nu',
    retrying: 'Det bliver gjort nu',
    cancel: 'Annuller',
    cancelled: 'Det er annulleret',
    cancelAction: 'Send den ikke',
    cancelTitle: 'Annuller denne mail?',
    cancelText: 'Den bliver ikke sendt. Den står i udbakken som mislykket og kan sendes derfra.',
    refused: 'Det blev ikke gjort',
    missing: 'Det job findes ikke',
    whyNotCancel:
      'Det kan ikke annulleres: det får det, der findes, til at passe med det, der ønskes, og ses efter igen og igen. Ret i stedet det, der ønskes.',
  },
} satisfies typeof en
