import type en from '../en/own-words.ts'

export default {
  ui: {
    auth: {
      disabledText: 'Du kan ikke logge ind lige nu: din konto er deaktiveret, eller dit arbejdsområde er slettet. Spørg en ejer af arbejdsområdet; ejere spørger dem, der driver jeres Dezky.',
    },
  },
  audit: {
    title: 'Ændringslog',
    failed: 'Ændringsloggen kunne ikke hentes',
    emptyText: 'Hver gang nogen ændrer noget i jeres arbejdsområde, bliver det skrevet ned her.',
    actor: { system: 'Dezky selv' },
    area: {
      tenant: 'Arbejdsområdet', resource: 'Det, der er sat op', entitlement: 'Det, abonnementet dækker', support_access: 'Operatøradgang',
    },
    kind: { tenant: 'Arbejdsområde', resource: 'Del af arbejdsområdet', support_access: 'Operatøradgang' },
    action: {
      tenant: {
        create: 'Oprettede arbejdsområdet', update: 'Ændrede arbejdsområdet', activate: 'Åbnede arbejdsområdet',
        suspend: 'Suspenderede arbejdsområdet', resume: 'Genåbnede arbejdsområdet', delete: 'Slettede arbejdsområdet',
        restore: 'Gendannede arbejdsområdet', purge_start: 'Begyndte at udslette arbejdsområdet', purge: 'Udslettede arbejdsområdet',
        reconcile: 'Fik alt kontrolleret',
      },
      entitlement: { override: 'Ændrede, hvad abonnementet dækker', override_end: 'Gik tilbage til det, abonnementet dækker' },
      resource: { repair: 'Reparerede en del af arbejdsområdet' },
      support_access: { request: 'Bad om at komme ind i arbejdsområdet' },
    },
    proof: {
      action: 'Kontrollér, at intet er rørt',
      title: 'Er alt, som det blev skrevet?',
      lead: 'Hver post er bundet til den foregående, så intet kan ændres, flyttes eller udelades, uden at det ses.',
      failed: 'Det kunne ikke kontrolleres',
      proving: 'Læser alt fra den første post',
      valid: 'Alt er, som det blev skrevet',
      broken: 'Noget er ikke, som det blev skrevet',
      whatToDo: 'Hent ændringsloggen nu, og gem den, og sig det til dem, der driver jeres Dezky.',
      noCheckpoints: 'Ingen endnu. De kommer, når de, der driver jeres Dezky, får dem underskrevet.',
      elsewhere: 'Jeres egen kopi',
      elsewhereText: 'Gem ændringsloggen og de offentlige nøgler. Med dem kan enhver kontrollere den på sin egen maskine:',
    },
  },
  support: {
    lead: 'Spørg dem, der driver jeres Dezky, og læs, hvad de har svaret.',
    emptyTitle: 'I har ikke spurgt om noget endnu',
    emptyText: 'Er der noget, der ikke virker, eller er du i tvivl om noget, så skriv. Svaret kommer her.',
    search: 'Søg i jeres sager',
    column: { activity: 'Sidst skrevet' },
    status: { new: 'Sendt', waiting_for_us: 'Bliver set på', waiting_for_customer: 'Besvaret', resolved: 'Løst', closed: 'Lukket' },
    side: { us: 'Support', customer: 'Jeres arbejdsområde' },
    missingText: 'Nummeret kan være tastet forkert.',
    answerLabel: 'Din besked',
    send: 'Send',
    sendAndResolve: 'Send, og det er løst',
    sent: 'Sendt',
    open: { action: 'Send', text: 'Hvad drejer det sig om?', done: 'Sag #{number} er sendt' },
  },
  billing: {
    perSeat: 'Pris for en plads',
    recurring: 'Det er',
    change: { newest: 'Flyt til den nyeste version af planen', newestText: 'Den nyeste koster {price} for en plads.' },
    newer: 'Flyt til den nyeste version af planen',
    effects: { lost: 'I mister', gained: 'I får' },
    end: { lead: 'I beholder alt indtil da. Indtil da kan I også fortryde.' },
    outlook: { terms: '{plan}, {seats} plads, {interval} | {plan}, {seats} pladser, {interval}', overrideEnds: 'Det aftalte om {what} slutter; derefter: {value}' },
    entitlements: 'Det, I må bruge',
    entitlementsCaption: 'Hvad jeres arbejdsområde må bruge, og hvorfor',
    entitlementsFailed: 'Det, I må bruge, kunne ikke hentes',
    why: { override: 'Aftalt med jer', suspended: 'Arbejdsområdet er suspenderet' },
    historyCaption: 'Hvad I har abonneret på før, og hvad det kostede pr. måned',
  },
  contact: { none: 'Ingen er nævnt endnu. De, der driver jeres Dezky, ringer til dem, I nævner her.' },
  eventTypes: {
    area: {
      tenant: 'Arbejdsområdet', subscription: 'Abonnement', entitlement: 'Det, abonnementet dækker', support_access: 'Operatøradgang',
    },
    type: {
      tenant: {
        created: 'Arbejdsområde oprettet', updated: 'Arbejdsområde ændret', activated: 'Arbejdsområde klar',
        suspended: 'Arbejdsområde suspenderet', resumed: 'Arbejdsområde genåbnet', deleted: 'Arbejdsområde slettet',
        restored: 'Arbejdsområde gendannet', purged: 'Arbejdsområde udslettet', resource_changed: 'En del af arbejdsområdet ændret',
      },
      entitlement: { changed: 'Det, abonnementet dækker, er ændret' },
      support_access: { requested: 'En operatør bad om at komme ind', used: 'En operatør gjorde noget her' },
    },
  },
  tokens: {
    lead: 'Lad jeres egne programmer arbejde med arbejdsområdet. En nøgle kan aldrig mere end dig, og den stopper, når du stopper.',
    emptyText: 'Lav én til hvert program, og giv den kun det, programmet skal bruge. Så kan du tage den tilbage uden at standse de andre.',
    permission: {
      'tenant-read': 'se arbejdsområdet', 'tenant-write': 'ændre arbejdsområdets oplysninger',
      'tenant-lifecycle': 'suspendere, slette og gendanne arbejdsområdet',
      'members-read': 'se personer', 'members-invite': 'invitere personer', 'members-write': 'ændre og fjerne personer',
      'subscription-read': 'se abonnementet', 'subscription-write': 'ændre abonnementet',
      'events-read': 'følge med i, hvad der sker', 'tickets-read': 'læse supportsager', 'tickets-write': 'oprette og besvare supportsager',
    },
  },
  webhooks: {
    lead: 'Få jeres egne programmer til at vide det, når der sker noget i arbejdsområdet.',
    emptyText: 'Tilføj en af jeres adresser. Fra da af får den besked om, hvad der sker: underskrevet, i rækkefølge, og igen, indtil den har kvitteret.',
    delivery: { emptyText: 'Send en prøve, eller vent på, at der sker noget i arbejdsområdet.' },
  },
} satisfies typeof en
