import type en from '../en/team.ts'

export default {
  team: {
    title: 'Team',
    lead: 'Hvem der må drive platformen.',
    caption: 'Platformadministratorer',
    failed: 'Teamet kunne ikke hentes',
    emptyTitle: 'Ingen',
    emptyText: 'Giv nogen adgang til operatørportalen.',
    column: { source: 'Adgang via', since: 'Siden', factor: 'Anden faktor' },
    source: { directory: 'En gruppe i kataloget', platform: 'En tildeling' },
    grantedBy: 'af {name}',
    factor: { yes: 'Brugt', no: 'Kun adgangskode', unknown: 'Vides ikke' },
    kept: { self: 'Du kan ikke tage din egen adgang.', directory: 'Fjern dem fra gruppen i kataloget.' },
    grant: {
      action: 'Giv adgang',
      title: 'Giv adgang til operatørportalen',
      lead: 'De ser og må ændre alle kunder fra deres næste login.',
      person: 'Person',
      help: 'En, der ikke findes, skal først oprettes under Personer.',
      missing: 'Vælg en person.',
      done: '{name} må nu drive platformen',
    },
    revoke: {
      action: 'Fjern adgang',
      title: 'Fjern adgangen for {name}?',
      consequence: '{name} er straks ude af operatørportalen. Deres egne kunder og portalen er uændret.',
      done: '{name} driver ikke længere platformen',
      failed: 'Adgangen blev ikke fjernet',
    },
  },
} satisfies typeof en
