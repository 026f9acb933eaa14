import type { administration as en, supportPage as enSupport } from '../en/administration.ts'

export const administration = {
  title: 'Administration',
  help: 'Hjælp',
  membersLead: 'Alle, der arbejder her, og hvad de må.',
  domainsLead: 'De domæner, I får mail på, og om alt er i orden med dem.',
  auditLead: 'Hvem der har gjort hvad i jeres arbejdsområde, og hvad det ændrede. Intet her kan rettes bagefter.',
} satisfies Record<keyof typeof en, string>

/** The page of a ticket. */
export const supportPage = {
  close: 'Det er løst',
  settled: 'Det er løst. Skriv igen for at genåbne sagen; ellers lukkes den den {date}.',
} satisfies Record<keyof typeof enSupport, string>
