import type en from '../en/domain.ts'

export default {
  domain: {
    list: 'Alle domæner',
    title: 'Domæner',
    none: 'Intet domæne er gjort krav på endnu. Mail kræver et.',
    failed: 'Domænerne kunne ikke hentes',
    column: { name: 'Domæne', state: 'Tilstand', health: 'Poster', checked: 'Sidst efterset', next: 'Næste eftersyn' },
    state: { pending: 'Ikke bevist', verified: 'Bekræftet', expired: 'Opgivet' },
    health: { ok: 'I orden', attention: 'Skal ses efter', unknown: 'Ukendt' },
    proof: {
      awaited: 'Beviset er ikke set endnu.', taken: 'Beviset er der, men et andet arbejdsområde har domænet.',
      seen: 'Beviset er der.', missing: 'Beviset har været væk i dagevis. Domænet er fortsat bekræftet.',
    },
    claim: {
      menu: 'Gør krav på et domæne', title: 'Gør krav på et domæne', action: 'Gør krav',
      lead: 'Det gælder, når den post, der vises bagefter, er offentliggjort.',
    },
    detailsLead: 'Det, der skal offentliggøres, og det, der er.',
    checkedAt: 'Efterset {when}',
    check: 'Se efter nu',
    notChecked: 'Domænet kunne ikke efterses',
    challenge: 'Bevis for ejerskab',
    records: 'Poster til mail',
    record: { match: 'Offentliggjort', missing: 'Mangler', conflict: 'I strid', unknown: 'Ukendt' },
    zoneFile: 'Hent som zonefil',
    split: {
      title: 'Delt levering', label: 'Send mail videre til adresser, der ikke er her endnu', failed: 'Intet blev ændret',
      text: 'Til mens I flytter: mail til adresser, der ikke kendes her, går videre til jeres anden mailserver. Slå det fra, når alle er flyttet.',
    },
    history: { title: 'Historik', none: 'Intet har ændret sig endnu', failed: 'Historikken kunne ikke hentes' },
    recordName: 'navn', recordValue: 'værdi', optional: 'Valgfri', found: 'Fundet:',
    note: {
      not_verified: 'De kendes, når domænet er bevist.', no_mail_server: 'Denne platform har ingen mailserver sat op.',
      not_set_up: 'Mailserveren har ikke domænet endnu.', keys_pending: 'Mailserveren er ved at lave sine nøgler.',
      mail_unavailable: 'Mailserveren svarer ikke.',
    },
    reason: {
      own_policy: 'De har en politik af egen vilje, og det bestemmer de selv.', several: 'Der må kun være én af disse.',
      incomplete: 'Deres tillader andre, men ikke os.', invalid: 'Det offentliggjorte kan ikke læses.',
      other_hosts: 'Mail går også andre steder hen.',
      other_value: 'Noget andet er offentliggjort.', address_there: 'Navnet har en adresse, hvor der skal være et alias.',
      unanswered: 'Ingen navneserver kunne svare.',
    },
    wrong: {
      name: 'Det er ikke et domænenavn.', taken: 'Et andet arbejdsområde har dette domæne.',
      claimed: 'Arbejdsområdet har allerede gjort krav på det.',
      refused: 'Ingen kan få dette navn.', many: 'Arbejdsområdet har gjort krav på så mange domæner, som det må.',
    },
    release: {
      action: 'Opgiv', title: 'Opgiv {name}?', done: '{name} er opgivet', failed: 'Domænet blev ikke opgivet',
      consequence:
        'Mail til det modtages ikke længere, og postkasser i det skal først flyttes. Et andet arbejdsområde kan gøre krav på det.',
    },
  },
} satisfies typeof en
