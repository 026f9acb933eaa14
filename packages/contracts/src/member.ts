import { z } from 'zod'
import { emailSchema } from './email.ts'
import { localeSchema } from './locale.ts'
import { displayNameSchema } from './name.ts'
import { pageQuerySchema } from './page.ts'
import { searchSchema } from './search.ts'

export const roles = ['owner', 'admin', 'billing', 'helpdesk', 'member'] as const
export const roleSchema = z.enum(roles)
export type Role = z.infer<typeof roleSchema>

export const memberStates = ['pending', 'invited', 'expired', 'active', 'disabled'] as const
export const memberStateSchema = z.enum(memberStates).meta({
  description: 'pending: not in the directory yet; invited: has not signed in; expired: neither, and the invitation has run out; '
    + 'active: has signed in since they were added; disabled: has, and is kept out' })

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

export const memberFilterSchema = z.strictObject({
  search: searchSchema.optional().meta({ description: 'Part of a name or an e-mail address', example: 'lund' }),
  role: roleSchema.optional(),
  state: memberStateSchema.optional(),
})
export type MemberFilter = z.infer<typeof memberFilterSchema>

export const memberQuerySchema = memberFilterSchema.extend(pageQuerySchema.shape)
export type MemberQuery = z.infer<typeof memberQuerySchema>

const count = z.int().min(0)

/** How many people a tenant has, for the choice among them. */
export const memberCountsSchema = z.object({
  all: count.meta({ description: 'Whatever the role and the state', example: 12 }),
  byRole: z.object({ owner: count, admin: count, billing: count, helpdesk: count, member: count } satisfies Record<Role, typeof count>)
    .meta({ description: 'In the state asked for', example: { owner: 1, admin: 1, billing: 0, helpdesk: 0, member: 10 } }),
  byState: z.object({
    pending: count, invited: count, expired: count, active: count, disabled: count,
  } satisfies Record<Member['state'], typeof count>)
    .meta({ description: 'In the role asked for', example: { pending: 0, invited: 2, expired: 0, active: 9, disabled: 1 } }),
}).meta({ id: 'MemberCounts' })
export type MemberCounts = z.infer<typeof memberCountsSchema>
