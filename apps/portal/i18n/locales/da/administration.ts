import type { administration as en } from '../en/administration.ts'

export const administration = {
  title: 'Administration',
  auditLead: 'Hvem der har gjort hvad i jeres arbejdsområde, og hvad det ændrede. Intet her kan rettes bagefter.',
} satisfies Record<keyof typeof en, string>
