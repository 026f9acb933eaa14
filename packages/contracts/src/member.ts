import { z } from 'zod'
import { emailSchema } from './email.ts'
import { localeSchema } from './locale.ts'
import { displayNameSchema } from './name.ts'
import { pageQuerySchema } from './page.ts'
import { searchSchema } from './search.ts'

export const roles = ['owner', 'admin', 'billing', 'helpdesk', 'member'] as const
export const roleSchema = z.enum(roles)
export type Role = z.infer<typeof roleSchema>

export const memberStates = ['pending', 'invited', 'expired', 'active'] as const
export const memberStateSchema = z.enum(memberStates).meta({
  description: 'pending: not in the directory yet; invited: has not signed in; expired: neither, and the invitation has run out; '
    + 'active: has signed in since they were added' })

/** A person in a tenant with a role. */
export const memberSchema = z.object({
  id: z.uuid(),
  personId: z.uuid(),
  name: z.string().meta({ example: 'Bo Lund' }),
  email: z.string().meta({ example: 'bo@acme.example' }),
  role: roleSchema,
  state: memberStateSchema,
  lastSignInAt: z.iso.datetime().nullable(),
  addedAt: z.iso.datetime(),
  invitation: z.object({ madeAt: z.iso.datetime(), expiresAt: z.iso.datetime() }).nullable()
    .meta({ description: 'The newest link to choose a password with; null when none was made' }),
  version: z.int().meta({ description: 'Goes up with every change; send it back in If-Match', example: 1 }),
}).meta({ id: 'Member' })
export type Member = z.infer<typeof memberSchema>

export const addMemberSchema = z.strictObject({
  name: displayNameSchema.meta({ example: 'Bo Lund' }),
  email: emailSchema.meta({ example: 'bo@acme.example' }),
  role: roleSchema.meta({ example: 'member' }),
  locale: localeSchema.optional().meta({ description: 'The language to write to them in, when they are new; English when left out', example: 'da' }),
}).meta({ id: 'AddMember' })
export type AddMember = z.infer<typeof addMemberSchema>

export const changeMemberSchema = z.strictObject({ role: roleSchema.meta({ example: 'admin' }) }).meta({ id: 'ChangeMember' })

export const memberQuerySchema = pageQuerySchema.extend({
  search: searchSchema.optional().meta({ description: 'Part of a name or an e-mail address', example: 'lund' }),
  role: roleSchema.optional(),
  state: memberStateSchema.optional(),
})
export type MemberQuery = z.infer<typeof memberQuerySchema>
