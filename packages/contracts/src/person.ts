import { z } from 'zod'
import { emailSchema } from './email.ts'
import { roleSchema } from './member.ts'
import { tenantStatusSchema } from './tenant.ts'

export const personNameSchema = z.string().trim().min(1, 'Give a name.').max(120, 'A name has at most 120 characters.')
  .regex(/^[^\p{Cc}<>]*$/u, 'A name holds no control characters or angle brackets.')
  .meta({ example: 'Anna Holm' })

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
