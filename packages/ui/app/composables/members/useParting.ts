import { z } from 'zod'
import type { Afterlife, RemoveMember } from '@dezky/contracts'

/** What is to become of what somebody leaves behind, as a form holds it. */
export interface Parting {
  mail: Afterlife['do']
  mailDays: string
  heir: string
  files: 'keep' | 'erase'
  filesDays: string
}

const days = z.string().regex(/^$|^([1-9]\d?|[12]\d\d|3[0-5]\d|36[0-5])$/)

export const partingSchema = z.object({
  mail: z.enum(['keep', 'hand_over', 'erase']), mailDays: days, heir: z.string(), files: z.enum(['keep', 'erase']), filesDays: days,
}).refine(({ mail, heir }) => mail !== 'hand_over' || heir !== '', { path: ['heir'] }) satisfies z.ZodType<Parting>

export function newParting(): Parting {
  return { mail: 'keep', mailDays: '', heir: '', files: 'keep', filesDays: '' }
}

export function wishOf({ mail, mailDays, heir, files, filesDays }: Parting): RemoveMember {
  return { mail: afterlifeOf(mail, mailDays, heir), files: files === 'erase' ? { do: 'erase' } : { do: 'keep', ...daysOf(filesDays) } }
}

function afterlifeOf(does: Afterlife['do'], kept: string, heir: string): Afterlife {
  if (does === 'erase') return { do: 'erase' }
  return does === 'hand_over' ? { do: 'hand_over', to: heir, ...daysOf(kept) } : { do: 'keep', ...daysOf(kept) }
}

function daysOf(text: string): { days?: number } {
  return text === '' ? {} : { days: Number(text) }
}

/** Says what is wrong with it. */
export function usePartingWords() {
  const text = useText()
  return function sentence(field: string, code?: string): string {
    if (code === 'last_owner') return text('member.wrong.lastOwner')
    if (field === 'heir') return text(code === 'heir_unfit' ? 'member.wrong.heirUnfit' : 'member.wrong.heir')
    return field.endsWith('Days') ? text('member.wrong.days') : ''
  }
}
