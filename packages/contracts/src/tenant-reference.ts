import { z } from 'zod'
import { slugSchema } from './slug.ts'

/** Which tenant something is about. */
export const tenantReferenceSchema = z.object({ id: z.uuid(), slug: slugSchema, name: z.string().meta({ example: 'Acme' }) })
export type TenantReference = z.infer<typeof tenantReferenceSchema>
