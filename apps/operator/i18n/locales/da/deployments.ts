import type en from '../en/deployments.ts'

export default {
  deployments: {
    title: 'Udrulninger',
    lead: 'Hvad der kører af platformens egne tjenester, på hvilket trin, og hvad der er på vej.',
    open: 'Åbn deployeren',
    failed: 'Udrulningerne kunne ikke hentes',
    underWay: 'På vej',
    to: '{release} til {stage} i {project}',
    by: 'Ønsket af {by}',
    state: { waiting: 'Venter på godkendelse', queued: 'I kø', undoing: 'Går tilbage', running: 'I gang' },
    emptyTitle: 'Intet er udrullet endnu',
    emptyText: 'Hvad deployeren udruller, kommer frem her af sig selv.',
    silent: {
      title: 'Deployeren svarer ikke',
      text: 'Hvad den har udrullet, kører videre uden den. Den bliver spurgt igen hvert andet sekund.',
    },
    refusing: {
      title: 'Deployeren godtager ikke vores nøgle',
      text: 'Lav en API-nøgle for en læser i deployeren, giv den til platformens API som DEPLOYER_KEY, og start det igen.',
    },
    missing: {
      title: 'Der er ikke sat nogen deployer op',
      text: 'Deployeren bringer containere ud på værter, fra den ene udgave til den næste uden at tabe en forespørgsel. Platformen kan køre uden.',
      here: 'På denne maskine',
      hereText: 'npm start har en deployer med, så snart en Docker Engine svarer, på /var/run/docker.sock eller hvor DOCKER_HOST siger.',
      elsewhere: 'Et andet sted',
      elsewhereText: 'Lav en API-nøgle for en læser i deployeren, til de projekter operatører må se. Sæt begge for platformens API, og start det igen.',
    },
  },
} satisfies typeof en
