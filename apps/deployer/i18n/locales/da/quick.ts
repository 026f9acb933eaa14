import type en from '../en/quick.ts'

export default {
  quick: {
    title: 'Hurtig udrulning',
    lead: 'Skriv navnet på et image. Projekt og trin oprettes, hvis de mangler, og det får forespørgsler, når det svarer godt.',
    placesFailed: 'Værter og ingresser kunne ikke hentes',
    missing: { host: 'Der er ingen vært endnu', ingress: 'Der er ingen ingress endnu' },
    missingText: {
      host: 'En vært er en Docker-motor, som containere kører på. Tilføj en først.',
      ingress: 'En ingress leder forespørgsler til det, der kører. Tilføj en først.',
    },
    missingAction: { host: 'Tilføj en vært', ingress: 'Tilføj en ingress' },
    image: 'Image',
    imageHelp: 'Med registry og tag. Uden tag er det “latest”.',
    imagePlaceholder: 'registry.example.com/team/app:1.4.2',
    project: 'Projekt',
    projectHelp: 'Tomt er, som imaget siger.',
    stage: 'Trin',
    stageHelp: 'Tomt er, som imaget siger.',
    host: 'Vært',
    ingress: 'Ingress',
    hostName: 'Værtsnavn',
    hostNameHelp: 'Hvor det kan nås. Tomt er efter det sædvanlige mønster.',
    port: 'Port',
    portHelp: 'Hvor det lytter. Tomt er den, det eksponerer.',
    action: 'Udrul',
    wrong: {
      image: 'Skriv navnet på et image, som registry.example.com/team/app:1.4.2.',
      project: 'Små bogstaver, cifre og bindestreger, først et bogstav; højst 30.',
      stage: 'Små bogstaver, cifre og bindestreger, først et bogstav; højst 16.',
      host: 'Vælg en vært.',
      ingress: 'Vælg en ingress.',
      port: 'Et tal fra 1 til 65535.',
      hostName: 'Et værtsnavn, som shop.example.com.',
    },
  },
} satisfies typeof en
