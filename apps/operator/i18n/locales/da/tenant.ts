import type en from '../en/tenant.ts'

export default {
  tenant: {
    name: 'Navn',
    trialEnds: 'Prøven slutter',
    deleted: 'Slettet',
    purgeAfter: 'Fjernes efter',
    suspendedFor: 'Suspenderet siden {when}: {reason}',
    wrong: { name: 'Brug 1 til 120 tegn og ingen vinkelparenteser.' },
    failed: 'Lejeren kunne ikke hentes',
    missingTitle: 'Ingen lejer har det navn',
    missingText: 'Der er ingen lejer, der hedder {slug}. Måske er navnet skrevet forkert.',
    back: 'Alle lejere',
    tabs: 'Lejerens dele',
    tab: {
      overview: 'Overblik', users: 'Brugere', resources: 'Ressourcer', billing: 'Betaling', audit: 'Revision', support: 'Support',
      danger: 'Farezone',
    },
    reason: {
      billing: 'ubetalte regninger', abuse: 'misbrug', customer: 'kundens eget ønske', security: 'sikkerhed', legal: 'juridiske grunde',
    },
    standing: {
      plan: '{plan}, {count} plads | {plan}, {count} pladser',
      trial: 'På prøve til {when}',
      suspended: 'Suspenderet siden {when}: {reason}',
      deleted: 'Slettet. Fjernes for altid efter {when}',
      ready: '{count} ressource klar | Alle {count} ressourcer klar',
    },
    details: 'Identitet',
    slug: 'Kort navn',
    plan: 'Abonnement',
    seats: 'Pladser',
    created: 'Oprettet',
    activated: 'Aktiveret',
    notYet: 'Ikke endnu',
    id: 'Id',
  },
} satisfies typeof en
