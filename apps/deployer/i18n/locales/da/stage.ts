import type en from '../en/stage.ts'

export default {
  stage: {
    failed: 'Trinnet kunne ikke hentes',
    missingTitle: 'Der er intet sådant trin',
    missingText: '{project} har intet trin, der hedder “{name}”, eller også må du ikke se det.',
    back: 'Til projektet',
    tabs: 'Trinnets dele',
    tab: { instances: 'Instanser' },
  },
  instance: {
    title: 'Instanser',
    failed: 'Instanserne kunne ikke hentes',
    emptyTitle: 'Der er ingen instans',
    name: 'Instans',
    state: 'Tilstand',
    cpu: 'Processor',
    memory: 'Hukommelse',
    exited: 'Slutkode {code}',
    standing: {
      serving: 'Får forespørgsler', running: 'Kører', unhealthy: 'Har det dårligt', starting: 'Starter', warm: 'Gemt som vejen tilbage',
      leaving: 'På vej væk',
      crashed: 'Gået ned', outOfMemory: 'Løb tør for hukommelse', stopped: 'Stoppet', away: 'Værten svarer ikke',
    },
    log: 'Log',
    logEmpty: 'Den har ikke skrevet noget endnu.',
    kept: 'Gemt fra instanser, der er væk',
    keptLines: '{shown} linje | {shown} linjer',
    keptRead: 'Læs',
    keptReadOf: 'Læs, hvad {name} skrev',
    keptFailed: 'Det kunne ikke læses',
    use: 'Forbrug',
    lastHour: 'Den sidste time',
    statsFailed: 'Forbruget kunne ikke hentes',
    noStats: 'Intet er målt endnu.',
    said: '{what}: {now} nu, højst {most} i den sidste time.',
  },
} satisfies typeof en
