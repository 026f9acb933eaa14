import type en from '../en/stages.ts'

export default {
  stages: {
    caption: 'Projekter og deres trin',
    project: 'Projekt',
    noStage: 'Intet sådant trin',
    in: 'i {stage} i {project}',
    instances: '{running} af {wanted} instanser',
    lastFailed: '{release} mislykkedes',
    waitsHere: '{release} venter på godkendelse',
    standing: {
      removing: 'Fjernes',
      undoing: 'Går tilbage',
      deploying: 'Udrulles',
      queued: 'I kø',
      empty: 'Aldrig udrullet',
      failed: 'Den første udrulning mislykkedes',
      down: 'Nede',
      partly: 'Ikke alle instanser har det godt',
      starting: 'Starter',
      running: 'Kører',
    },
    underWay: {
      running: 'Udruller {release}',
      undoing: 'Går tilbage fra {release}',
      queued: '{release} er i kø',
    },
  },
  step: {
    preflight: { name: 'Se efter først', doing: 'ser efter først' },
    pull: { name: 'Hent imaget', doing: 'henter imaget' },
    park: { name: 'Sæt det gamle til side', doing: 'sætter det gamle til side' },
    start: { name: 'Start', doing: 'starter' },
    health: { name: 'Vent, til det har det godt', doing: 'venter, til det har det godt' },
    swap: { name: 'Led forespørgsler dertil', doing: 'leder forespørgsler dertil' },
    verify: { name: 'Spørg udefra', doing: 'spørger udefra' },
    drain: { name: 'Lad det gamle blive færdigt', doing: 'lader det gamle blive færdigt' },
    stop: { name: 'Stop det gamle', doing: 'stopper det gamle' },
    watch: { name: 'Hold øje med det nye', doing: 'holder øje med det nye' },
    restore: { name: 'Led forespørgsler tilbage', doing: 'leder forespørgsler tilbage' },
    discard: { name: 'Fjern det nye', doing: 'fjerner det nye' },
  },
} satisfies typeof en
