import type en from '../en/channels.ts'

export default {
  channels: {
    title: 'Beskeder',
    lead: 'Hvem der får besked om, hvad der sker.',
    emptyTitle: 'Ingen får besked endnu', emptyText: 'Tilføj, hvor nyt om udrulninger skal hen.',
    add: 'Tilføj en kanal', addLead: 'Den får besked om, hvad der sker fra nu af.',
    what: 'Hvad det er',
    kind: { webhook: 'Webhook', slack: 'Slack', discord: 'Discord', email: 'E-mail', ntfy: 'ntfy' },
    told: 'Får besked om',
    group: {
      deployment_succeeded: 'Lykkedes', deployment_failed: 'Fejlede', deployment_rolled_back: 'Fejlede og blev taget tilbage',
      deployment_cancelled: 'Afbrudt',
      deployment_waiting: 'Venter på godkendelse', instance_crashing: 'En instans går ned',
      place_reachability: 'En vært, ingress eller et registry går eller kommer igen',
      tag_moved: 'Et tag flyttede sig',
    },
    on: 'Slået til', off: 'Slået fra', waiting: '{count} venter',
    test: 'Send en prøve', testOk: 'Prøven kom frem', testFailed: 'Prøven kom ikke frem',
    removeText: 'Det, der venter, sendes ikke mere.',
    deliveries: 'Hvad den fik at vide', deliveriesOf: 'Hvad {name} fik at vide', deliveriesLead: 'Nyeste først; gemmes i 30 dage.',
    noDelivery: 'Intet endnu.',
    delivery: { waiting: 'Venter', delivered: 'Leveret', failed: 'Fejlede' },
    url: 'Adresse', topic: 'Emne', host: 'Mailserver', port: 'Port', how: 'Kryptering', from: 'Fra', to: 'Til',
    security: { tls: 'TLS fra begyndelsen', starttls: 'STARTTLS', none: 'Ingen' },
    secret: {
      webhook: 'Hemmelighed til underskrift', slack: 'Adressen på Slacks webhook', discord: 'Adressen på Discords webhook',
      email: 'Adgangskode', ntfy: 'Adgangstoken',
    },
    secretMadeUp: 'Er det tomt, laves en, som vises én gang.',
    madeUp: 'Kanalen er klar', madeUpHint: 'Det, den får at vide, er underskrevet med den efter Standard Webhooks.',
  },
} satisfies typeof en
