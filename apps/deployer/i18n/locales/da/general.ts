import type en from '../en/general.ts'

export default {
  general: {
    title: 'Indstillinger',
    tab: 'Generelt',
    names: 'Hvad trin hedder',
    namesLead: 'Sådan får et trin sit værtsnavn, når det ikke selv siger et andet.',
    domain: 'Domæne', domainHelp: 'Det, værtsnavne ender på.',
    pattern: 'Mønster', patternHelp: '{names} fyldes ud.',
    unknown: 'Images som intet projekt kender',
    creates: 'Lav et projekt af dem', createsText: 'Når en webhook fortæller om et. Ellers ses der bort fra det.',
    defaultHost: 'Vært', defaultIngress: 'Ingress', theOnlyOne: 'Den eneste der er',
    mounts: 'Hvad trin må montere',
    mountsLead: 'Ud over deres egne volumes.',
    bindMounts: 'Mapper på værterne og det under dem', existingVolumes: 'Volumes som andre har lavet',
    oneALine: 'Én pr. linje.',
    diskReserve: 'MiB der bliver ved med at være ledige på en vært',
    kept: 'Hvor længe det gemmes',
    keptLead: 'Det, der kører, og det, der kørte før, gemmes, uanset hvor gammelt det er.',
    keepLogsDays: 'Dage for det, udrulninger sagde', keepEventsDays: 'Dage for hændelser',
    keepInstanceLogLines: 'Sidste linjer af en instans, der går', keepInstanceLogDays: 'Dage for de linjer',
  },
} satisfies typeof en
