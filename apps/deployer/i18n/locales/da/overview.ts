import type en from '../en/overview.ts'

export default {
  overview: {
    title: 'Overblik',
    lead: 'Hvad der kører hvor, mens det sker.',
    failed: 'Overblikket kunne ikke hentes',
    projects: 'Projekter og trin',
    emptyTitle: 'Intet er udrullet endnu',
    emptyText: 'Skriv navnet på et image, og det kører et minut senere: bag din ingress, afprøvet og med en vej tilbage.',
    emptyAction: 'Udrul et image',
    nothingForYou: 'Der er intet projekt, du må se. En administrator kan give dig et.',
    waitingFor: 'Venter på godkendelse',
    waits: '{release} venter på at komme til {stage} i {project}',
    approvals: '{given} af {needed} godkendelser · ønsket af {by}',
  },
} satisfies typeof en
