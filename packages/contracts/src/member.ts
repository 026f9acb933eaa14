import { z } from 'zod'

export const roles = ['owner', 'admin', 'billing', 'helpdesk', 'member'] as const
export const roleSchema = z.enum(roles)
export type Role = z.infer<typeof roleSchema>

/** A person in a tenant with a role. */
export const memberSchema = z.object({
  id: z.uuid(),
  personId: z.uuid(),
  name: z.string(),
  email: z.string(),
  role: roleSchema,
  state: z.enum(['pending', 'invited', 'active']).meta({
    description: 'pending: not in the directory yet; invited: has not signed in; active: has signed in' }),
  lastSignInAt: z.iso.datetime().nullable(),
}).meta({ id: 'Member' })
export type Member = z.infer<typeof memberSchema>
