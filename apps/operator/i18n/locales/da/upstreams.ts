import type en from '../en/upstreams.ts'

export default {
  upstreams: {
    title: 'Upstreams',
    lead: 'De servere, der gør arbejdet. Hver bliver spurgt to gange i minuttet.',
    caption: 'Upstreams og hvordan de har det',
    failed: 'Upstreams kunne ikke hentes',
    missing: 'Den upstream findes ikke',
    column: {
      name: 'Upstream',
      standing: 'Tilstand',
      product: 'Produkt',
      since: 'Siden',
      latency: 'Seneste svar',
      unwell: 'Har problemer',
    },
    name: { directory: 'Identitet', mail: 'Mail', files: 'Filer', smtp: 'Udgående mail', dns: 'DNS-resolvere' },
    standing: {
      absent:
        'Ikke sat op', unasked: 'Ikke spurgt endnu', silent: 'Svarer ikke', refusing: 'Afviser vores adgang', twin: 'Stedfortræder',
      well: 'Fungerer',
    },
    meaning: {
      silent: 'Den svarer ikke. Det, der skal gøres på den, venter og bliver gjort, så snart den svarer igen.',
      refusing: 'Den svarer, men afviser vores adgangsoplysninger. Angiv dem på ny; indtil da venter det, der skal gøres på den.',
    },
    ofTotal: '{unwell} af {total}',
    version: 'Version',
    real: 'Art',
    isTwin: 'Stedfortræder, der er intet ægte bag',
    isReal: 'Ægte',
    reachable: 'Kan nås',
    credentials: 'Adgang',
    checked: 'Senest spurgt',
    yes: 'Ja',
    no: 'Nej',
    probe: 'Afprøv forbindelsen',
    asked: 'Spørger nu',
    askFailed: 'Den kunne ikke spørges',
    setUp: 'Sæt den op',
    setUpText: 'Sæt disse i platform-API’ets miljø, og start det igen. Kommandoer køres én gang med de samme variabler.',
    calls: 'Seneste kald',
    noCalls: 'Den er ikke blevet spurgt om noget endnu.',
    call: { operation: 'Handling', outcome: 'Udfald', at: 'Hvornår' },
    outcome: { ok: 'Udført', unavailable: 'Intet svar', rejected: 'Afvist', conflict: 'Konflikt', failed: 'Mislykket' },
  },
} satisfies typeof en
