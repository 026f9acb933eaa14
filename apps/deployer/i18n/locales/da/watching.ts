import type en from '../en/watching.ts'

export default {
  events: {
    title: 'Hændelser',
    lead: 'Alt, hvad der er sket, mens det sker.',
    failed: 'Hændelserne kunne ikke hentes',
    emptyTitle: 'Intet er sket endnu', emptyText: 'Det, der sættes op eller udrulles, er her straks.',
    all: 'Alt', about: 'Hvad det handler om',
    group: {
      deployments: 'Udrulninger', instances: 'Instanser', images: 'Images', projects: 'Projekter og trin',
      places: 'Værter, ingresser, registre',
    },
  },
  instances: {
    title: 'Instanser',
    lead: 'Hver container, der køres her: hvad den bruger, og hvad den skriver.',
    emptyText: 'Instanser er her, så snart noget er udrullet.',
    stage: 'Trin', choose: 'Vælg en for at se, hvad den bruger og skriver.', restart: 'Genstart dens trin',
  },
  compare: {
    title: 'Sammenlign',
    lead: 'To udgaver ved siden af hinanden: image, variabler, konfiguration.',
    left: 'Venstre', right: 'Højre', stage: 'Trin, {side}', release: 'Udgave, {side}', chooseStage: 'Vælg et trin',
    choose: 'Vælg et trin på begge sider.', failed: 'Udgaverne kunne ikke hentes', none: 'Intet er udrullet her endnu.',
    emptyTitle: 'Der er intet at sammenligne endnu', emptyText: 'Udgaver bliver til ved at udrulle.',
    all: 'Vis også det, der er ens', same: 'Ens.', name: 'Hvad',
    part: { image: 'Image', variables: 'Variabler', configuration: 'Konfiguration' },
  },
} satisfies typeof en
