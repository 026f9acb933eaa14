import type en from '../en/own-words.ts'

export default {
  audit: {
    title: 'Ændringslog',
    failed: 'Ændringsloggen kunne ikke hentes',
    emptyText: 'Hver gang nogen ændrer noget i jeres arbejdsområde, bliver det skrevet ned her.',
    actor: { system: 'Dezky selv' },
    area: { tenant: 'Arbejdsområdet', person: 'Konti', resource: 'Det, der er sat op', entitlement: 'Det, abonnementet dækker', support_access: 'Operatøradgang' },
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
} satisfies typeof en
