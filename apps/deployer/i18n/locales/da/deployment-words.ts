import type en from '../en/deployment-words.ts'

export default {
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
  state: {
    waiting: 'Venter på godkendelse',
    queued: 'I kø',
    running: 'I gang',
    undoing: 'Går tilbage',
    succeeded: 'Lykkedes',
    failed: 'Mislykkedes',
    cancelled: 'Afbrudt',
    superseded: 'Overhalet',
  },
  kind: { deploy: 'Udrulning', promotion: 'Forfremmelse', rollback: 'Tilbagerulning', redeploy: 'Genstart' },
} satisfies typeof en
