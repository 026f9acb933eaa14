import type en from '../en/hooks.ts'

export default {
  hooks: {
    title: 'Webhooks',
    lead: 'Hvor registre og pipelines fortæller om pushes, og hvad der blev gjort ved det.',
    leadOne: 'Hvor det fortæller om pushes, og hvad det har fortalt.',
    registry: 'Registry', address: 'Adresse', secret: 'Hemmelighed', set: 'Sat', unset: 'Ingen: alle afvises',
    emptyText: 'En webhook hører til et registry: tilføj det først.',
    make: 'Lav en hemmelighed', rotate: 'Lav en ny hemmelighed', rotateTitle: 'Lav en ny hemmelighed til {name}?',
    rotateText: 'Den gamle afvises straks: giv den nye til det, der fortæller om pushes.', notRotated: 'Der er ingen ny hemmelighed',
    made: 'Hemmeligheden er lavet', hint: 'Som Bearer-token, eller det sendte underskrives med den.',
    hub: 'Docker Hub kan ikke vise en hemmelighed: det skal have {address} med hemmeligheden til sidst.',
    deliveries: 'Hvad der blev fortalt', deliveriesLead: 'Nyeste først, de sidste 200.', delivery: 'En levering',
    emptyDeliveries: 'Intet er fortalt endnu', emptyDeliveriesText: 'Giv registryet adressen og hemmeligheden, og push noget.',
    verdict: 'Afgørelse', is: { accepted: 'Troet', refused: 'Afvist' }, pushes: 'Pushes', nobody: 'I ingens form', duplicate: 'kendt før',
    body: 'Hvad der kom ind', nothing: '(intet)',
    replay: 'Tag den op igen', replayed: 'Der ses i registryet igen', notReplayed: 'Den blev ikke taget op igen',
  },
} satisfies typeof en
