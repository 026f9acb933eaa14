import { z } from 'zod'
import { emailSchema } from './email.ts'
import { roleSchema } from './member.ts'
import { tenantStatusSchema } from './tenant.ts'

export const localeSchema = z.enum(['en', 'da'])
export type Locale = z.infer<typeof localeSchema>

/** The caller, and where they belong. */
export const meSchema = z.object({
  id: z.uuid(),
  name: z.string(),
  email: emailSchema,
  locale: localeSchema,
  platformAdmin: z.boolean(),
  memberships: z.array(z.object({
    tenant: z.object({ id: z.uuid(), slug: z.string(), name: z.string(), status: tenantStatusSchema }),
    role: roleSchema,
  })),
}).meta({ id: 'Me' })
export type Me = z.infer<typeof meSchema>
