import type en from '../en/transfer.ts'

export default {
  transfer: {
    title: 'Eksport og import',
    lead: 'Alt, hvad folk har sat op, som ét dokument. Hemmeligheder nævnes i det og vises aldrig.',
    export: 'Eksportér',
    import: 'Importér', importLead: 'Se, hvad der ville blive ændret, og tag så netop det op.',
    file: 'Læs en fil', document: 'Dokument som YAML eller JSON',
    removes: 'Fjern det, dokumentet mangler', removesText: 'Fra de lister, det har. Andre lades i fred.',
    plan: 'Se, hvad der ville blive ændret', nothing: 'Intet ville blive ændret.', apply: 'Tag det op',
    applyTitle: 'Tag det op?', applyText: '{count} af det, der er der, går for altid.',
    missing: 'Ingen har fortalt værdien af: {names}. Det, der skal bruge den, siger det, til nogen gør.',
    done: 'Det er, som dokumentet siger.',
    action: { create: 'Ny', change: 'Ændret', remove: 'Går', keep: 'Bliver' },
    waitsFor: 'Det går først, når disse er væk: {names}', setsSecrets: 'Sætter: {names}',
  },
} satisfies typeof en
