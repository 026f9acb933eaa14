import { z } from 'zod'
import { slugSchema } from './slug.ts'

export const slugStates = ['free', 'taken', 'reserved', 'malformed'] as const

/** Whether a slug can be had at this moment; only creating takes it. */
export const slugCheckSchema = z.object({
  slug: z.string().meta({ description: 'As it was asked for', example: 'acme' }),
  state: z.enum(slugStates).meta({
    description: 'taken: a tenant has it, deleted ones that can still be restored too; reserved: it would be mistaken for a part of the platform',
    example: 'taken' }),
  suggestion: slugSchema.nullable().meta({ description: 'One like it that is free; null when it is free itself, or nothing can be made of it', example: 'acme-2' }),
}).meta({ id: 'SlugCheck' })
export type SlugCheck = z.infer<typeof slugCheckSchema>
