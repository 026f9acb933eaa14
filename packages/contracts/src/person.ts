import { z } from 'zod'
import { emailSchema } from './email.ts'
import { localeSchema } from './locale.ts'
import { memberStateSchema, roleSchema } from './member.ts'
import { displayNameSchema } from './name.ts'
import { pageQuerySchema } from './page.ts'
import { suspensionSchema, tenantStatusSchema } from './tenant.ts'

const tenantRefSchema = z.object({ id: z.uuid(), slug: z.string(), name: z.string(), status: tenantStatusSchema })

/** The caller, and where they belong. */
export const meSchema = z.object({
  id: z.uuid(),
  name: z.string().meta({ example: 'Anna Holm' }),
  email: emailSchema,
  locale: localeSchema,
  timeZone: z.string().nullable().meta({ description: 'An IANA name; null: as the browser says', example: 'Europe/Copenhagen' }),
  localeChosen: z.boolean().meta({ description: 'They chose their language themselves, so that every browser follows it' }),
  picture: z.uuid().nullable().meta({ description: 'Which picture of them there is; another with every picture' }),
  platformAdmin: z.boolean(),
  memberships: z.array(z.object({
    tenant: tenantRefSchema, role: roleSchema,
    suspension: suspensionSchema.nullable()
      .meta({ description: 'Why the workspace is shut to its people; the note is for its owners and administrators' }),
    purgeAfter: z.iso.datetime().nullable()
      .meta({ description: 'Until when a workspace that was deleted can be restored; told to its owners' }),
    actingFor: z.object({ id: z.uuid(), reason: z.string(), expiresAt: z.iso.datetime() }).nullable()
      .meta({ description: 'Not a membership: an operator whom the tenant lets in for a while, with less than an administrator may' }),
  })),
}).meta({ id: 'Me' })
export type Me = z.infer<typeof meSchema>

export const grantSources = ['platform', 'directory'] as const
export const grantSourceSchema = z.enum(grantSources)
  .meta({ description: '`directory`: given and taken by the directory\'s groups; `platform`: by people here, whatever the groups say' })

export type GrantSource = z.infer<typeof grantSourceSchema>

const summary = {
  id: z.uuid().meta({ example: '0190a000-0000-7000-8000-000000000001' }),
  name: z.string().meta({ example: 'Anna Holm' }),
  email: z.string().meta({ example: 'anna@acme.example' }),
  locale: localeSchema,
  platformAdmin: grantSourceSchema.nullable().meta({ description: 'Who made this person an operator; null when they are none' }),
  disabledAt: z.iso.datetime().nullable(),
  lastSignInAt: z.iso.datetime().nullable(),
  createdAt: z.iso.datetime(),
}

/** A person in operators' lists. */
export const personSummarySchema = z.object({
  ...summary, tenants: z.int().meta({ description: 'In how many tenants', example: 2 }),
}).meta({ id: 'PersonSummary' })
export type PersonSummary = z.infer<typeof personSummarySchema>

export const secondFactorSchema = z.boolean().nullable()
  .meta({ description: 'Whether more than a password was asked for at the last sign-in; null where the issuer does not say' })

/** Everything an operator may know of a person. */
export const personSchema = z.object({
  ...summary,
  version: z.int().meta({ example: 3 }),
  emailConfirmed: z.boolean().meta({ description: 'Whether the address counts as theirs for everybody. Not when they came with it by '
    + 'themselves, or when somebody of one tenant was shown the link to their account: then other tenants cannot add them' }),
  identities: z.array(z.object({
    issuer: z.string().meta({ example: 'https://id.example.com' }),
    subject: z.string().meta({ example: '5f0d' }),
    since: z.iso.datetime(),
    lastSignInAt: z.iso.datetime().nullable().meta({ description: 'When the newest token that was used here was issued' }),
    secondFactor: secondFactorSchema,
  })).meta({ description: 'The names by which issuers know this person' }),
  memberships: z.array(z.object({
    id: z.uuid(), tenant: tenantRefSchema, role: roleSchema, state: memberStateSchema, source: grantSourceSchema,
  })),
  partner: z.object({ id: z.uuid(), slug: z.string(), name: z.string() }).nullable()
    .meta({ description: 'The partner whose people they belong to' }),
  directory: z.object({
    state: z.enum(['pending', 'ok', 'error']),
    message: z.string().nullable().meta({ description: 'What keeps the directory from following, in a sentence' }),
  }).meta({ description: 'Whether the directory has followed what was changed here' }),
}).meta({ id: 'Person' })
export type Person = z.infer<typeof personSchema>

export const createPersonSchema = z.strictObject({
  name: displayNameSchema.meta({ example: 'Anna Holm' }),
  email: emailSchema,
  locale: localeSchema.default('en'),
}).meta({ id: 'CreatePerson', example: { name: 'Anna Holm', email: 'anna@acme.example', locale: 'da' } })
export type CreatePerson = z.infer<typeof createPersonSchema>

export const updatePersonSchema = z.strictObject({
  name: displayNameSchema.optional(),
  email: emailSchema.optional(),
  locale: localeSchema.optional(),
}).meta({ id: 'UpdatePerson', example: { name: 'Anna Holm Berg' } })
export type UpdatePerson = z.infer<typeof updatePersonSchema>

export const personSorts = ['name', 'email', 'lastSignIn'] as const
export const personFilters = ['platformAdmins', 'disabled', 'neverSignedIn', 'withoutTenant'] as const

const search = z.string().trim().max(100).refine(text => !text.includes('\0'), 'holds a character that no name has').optional()
  .meta({ description: 'A part of the name or the e-mail address', example: 'holm' })

export const personQuerySchema = pageQuerySchema.extend({
  cursor: z.string().max(3000).optional(),
  search,
  filter: z.enum(personFilters).optional(),
  sort: z.enum(personSorts).default('name').meta({ description: '`lastSignIn` begins with the latest' }),
})
export type PersonQuery = z.infer<typeof personQuerySchema>

export const personCountsQuerySchema = z.strictObject({ search })

const count = z.int().min(0)
/** How many people each filter would leave. */
export const personCountsSchema = z.object({
  all: count, platformAdmins: count, disabled: count, neverSignedIn: count, withoutTenant: count,
}).meta({ id: 'PersonCounts', example: { all: 5200, platformAdmins: 4, disabled: 12, neverSignedIn: 310, withoutTenant: 7 } })
export type PersonCounts = z.infer<typeof personCountsSchema>

/** A browser in which somebody is signed in, as the directory knows it; what it does not keep is null. */
export const personSessionSchema = z.object({
  id: z.string().meta({ example: 'f81d4fae7dec11d0' }),
  userAgent: z.string().nullable()
    .meta({ description: 'As the browser calls itself', example: 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0)' }),
  address: z.string().nullable().meta({ example: '192.0.2.7' }),
  startedAt: z.iso.datetime().nullable(),
  lastSeenAt: z.iso.datetime().nullable(),
  expiresAt: z.iso.datetime().nullable(),
  surfaces: z.array(z.string()).nullable()
    .meta({ description: 'Where it has been: `operator`, `portal`, or how the directory calls the application', example: ['portal'] }),
  ending: z.boolean().meta({ description: 'Somebody has asked to end it, and the directory has not yet' }),
}).meta({ id: 'PersonSession' })
export type PersonSession = z.infer<typeof personSessionSchema>

export const personSessionsSchema = z.object({
  known: z.boolean().meta({ description: 'Whether the directory has an account for this person at all' }),
  sessions: z.array(personSessionSchema),
}).meta({ id: 'PersonSessions' })
export type PersonSessions = z.infer<typeof personSessionsSchema>

/** Somebody who operates the platform. */
export const platformAdminSchema = z.object({
  id: z.uuid().meta({ description: 'Of the person', example: '0190a000-0000-7000-8000-000000000001' }),
  name: z.string().meta({ example: 'Olga Berg' }),
  email: z.string().meta({ example: 'olga@dezky.example' }),
  source: grantSourceSchema,
  since: z.iso.datetime(),
  grantedBy: z.object({ id: z.uuid(), name: z.string().meta({ example: 'Olga Berg' }) }).nullable()
    .meta({ description: 'Null when the directory did, when the platform was set up, or who did has been deleted' }),
  secondFactor: secondFactorSchema,
  disabledAt: z.iso.datetime().nullable(),
  lastSignInAt: z.iso.datetime().nullable(),
}).meta({ id: 'PlatformAdmin' })
export type PlatformAdmin = z.infer<typeof platformAdminSchema>
