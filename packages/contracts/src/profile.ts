// What people look after themselves: how they are called and see the platform, where they are signed in, and what was done to their
// account.
import { z } from 'zod'
import { localeSchema } from './locale.ts'
import { displayNameSchema } from './name.ts'
import { meSchema, personSessionSchema, secondFactorSchema } from './person.ts'

/** As the IANA database names them; only those that whoever shows times knows. */
export const timeZoneSchema = z.string().min(1).max(64).refine(isTimeZone, 'is not a time zone')
  .meta({ description: 'A name of the IANA time zone database', example: 'Europe/Copenhagen' })

function isTimeZone(name: string): boolean {
  // An offset is none: it knows no summer.
  if (!/^[A-Za-z]/.test(name)) return false
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== ''
  }
  catch {
    return false
  }
}

export const ownProfileSchema = meSchema.omit({ platformAdmin: true, memberships: true }).extend({
  version: z.int().meta({ example: 3 }),
}).meta({ id: 'OwnProfile' })
export type OwnProfile = z.infer<typeof ownProfileSchema>

export const updateOwnProfileSchema = z.strictObject({
  name: displayNameSchema.optional(),
  locale: localeSchema.optional(),
  timeZone: timeZoneSchema.nullable().optional(),
}).meta({ id: 'UpdateOwnProfile', example: { name: 'Anna Holm', locale: 'da', timeZone: 'Europe/Copenhagen' } })
export type UpdateOwnProfile = z.infer<typeof updateOwnProfileSchema>

export const mostPictureBytes = 10 * 1024 * 1024
/** Larger ones would take more memory than a picture is worth. */
export const mostPicturePixels = 40_000_000
export const pictureTypes = ['image/png', 'image/jpeg', 'image/webp'] as const

/** The bytes as they are; they travel as Latin-1, which loses none. */
export const pictureBodySchema = z.string().meta({ id: 'PictureBytes', format: 'binary', example: 'RIFF' })

/** One of the caller's own. */
export const ownSessionSchema = personSessionSchema.extend({
  current: z.boolean().nullable().meta({ description: 'Whether it is the one that asks; null where the directory does not say' }),
}).meta({ id: 'OwnSession' })
export type OwnSession = z.infer<typeof ownSessionSchema>

export const ownSessionsSchema = z.object({
  known: z.boolean().meta({ description: 'Whether the directory has an account for the caller at all' }),
  sessions: z.array(ownSessionSchema),
}).meta({ id: 'OwnSessions' })
export type OwnSessions = z.infer<typeof ownSessionsSchema>

/** What a person is told of their own account: actions of the audit trail, and each coming in. */
export const accessActions = [
  'sign_in', 'person.create', 'person.register', 'person.bind', 'person.update', 'person.confirm_email', 'person.change_picture',
  'person.remove_picture', 'person.disable', 'person.enable', 'person.sign_out', 'person.end_session', 'platform_admin.grant',
  'platform_admin.revoke', 'member.add', 'member.invite', 'member.change_role', 'member.disable', 'member.enable',
  'api_token.create', 'api_token.revoke',
] as const

export const accessEntrySchema = z.object({
  id: z.uuid(),
  at: z.iso.datetime(),
  action: z.enum(accessActions),
  by: z.enum(['self', 'somebody', 'system']).meta({ description: 'Who did it; `somebody` else is not named' }),
  surface: z.string().nullable().meta({ description: 'Through what', example: 'portal' }),
  address: z.string().nullable().meta({ description: 'From where, when it was the caller', example: '192.0.2.7' }),
  secondFactor: secondFactorSchema,
  tenant: z.object({ slug: z.string(), name: z.string() }).nullable().meta({ description: 'In which workspace' }),
}).meta({ id: 'AccessEntry' })
export type AccessEntry = z.infer<typeof accessEntrySchema>
