import { z } from 'zod'
import { writtenText } from './name.ts'

const text = writtenText(4000).meta({ description: 'At most 4000 characters', example: 'Called Anna: they move their mail in March.' })

/** What operators tell each other about a tenant; the tenant never sees it. */
export const tenantNoteSchema = z.object({
  id: z.uuid(),
  text,
  author: z.object({ id: z.uuid(), name: z.string().meta({ example: 'Olga Berg' }) }),
  createdAt: z.iso.datetime(),
}).meta({ id: 'TenantNote' })
export type TenantNote = z.infer<typeof tenantNoteSchema>

export const createTenantNoteSchema = z.strictObject({ text }).meta({ id: 'CreateTenantNote' })
