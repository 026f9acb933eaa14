// What can be done to a tenant in the course of its life.
import { z } from 'zod'
import { resourceKindSchema } from './resource.ts'
import { slugSchema } from './slug.ts'
import { suspensionOwnerSchema, suspensionReasonSchema, tenantStatusSchema } from './tenant.ts'
import { resourceUpstreamSchema } from './upstream.ts'

const endOfTrial = z.iso.datetime({ offset: true })

export const suspendTenantSchema = z.strictObject({
  reason: suspensionReasonSchema.meta({ description: 'A workspace\'s own owner can only give `customer`', example: 'billing' }),
  note: z.string().trim().min(1).max(2000).optional()
    .meta({ description: 'For whoever looks at it later, its owner too', example: 'Invoice 1042 is three months overdue.' }),
  owner: suspensionOwnerSchema.optional()
    .meta({ description: 'Whose decision it is: only they can lift it. Left out: the customer\'s for `customer`, else the platform\'s' }),
}).meta({ id: 'SuspendTenant', example: { reason: 'billing', note: 'Invoice 1042 is three months overdue.' } })
export type SuspendTenant = z.infer<typeof suspendTenantSchema>

export const deleteTenantSchema = z.strictObject({
  slug: slugSchema.meta({ description: 'The slug once more, so that nobody deletes what they did not mean', example: 'acme' }),
}).meta({ id: 'DeleteTenant', example: { slug: 'acme' } })

export const trialSchema = z.strictObject({
  endsAt: endOfTrial.meta({ description: 'When the trial ends; later than now', example: '2030-01-31T00:00:00Z' }),
}).meta({ id: 'Trial', example: { endsAt: '2030-01-31T00:00:00Z' } })

export const lifecycleCommands = ['suspend', 'resume', 'trial', 'convert', 'delete', 'restore', 'purge'] as const
export type LifecycleCommand = (typeof lifecycleCommands)[number]

export const upstreamEffectSchema = z.object({
  upstream: resourceUpstreamSchema,
  kind: resourceKindSchema.meta({ example: 'mail.account' }),
  count: z.int().min(1).meta({ description: 'How many of them', example: 42 }),
  effect: z.enum(['shut', 'opened', 'removed'])
    .meta({ description: 'shut: nobody comes in, and nothing is lost; opened: the same undone; removed: erased for good', example: 'shut' }),
}).meta({ id: 'UpstreamEffect' })
export type UpstreamEffect = z.infer<typeof upstreamEffectSchema>

/** What a command would do now, before it is given. */
export const foreseenCommandSchema = z.object({
  command: z.enum(lifecycleCommands).meta({ example: 'suspend' }),
  refused: z.object({
    code: z.string().meta({ example: 'illegal_transition' }), detail: z.string(),
    at: z.iso.datetime().nullable().meta({ description: 'Until or since when it is so, where a time decides' }),
  }).nullable().meta({ description: 'Why it would be refused; null when it would be done', example: null }),
  status: tenantStatusSchema.nullable().meta({ description: 'What the tenant would be then', example: 'suspended' }),
  purgeAfter: z.iso.datetime().nullable().meta({ description: 'Until when it could be restored then', example: null }),
  upstreams: z.array(upstreamEffectSchema).meta({ description: 'What would happen to what is there already; the rest stays as it is' }),
  signedOut: z.int().meta({ description: 'People whose sessions would end everywhere: they work in no other workspace that is open. To an owner: all its people', example: 41 }),
  told: z.int().meta({ description: 'Owners who would be written to', example: 1 }),
  mailIsSent: z.boolean().meta({ description: 'Whether what is written goes out: without a mail server it is only kept in the outbox', example: true }),
}).meta({ id: 'ForeseenCommand' })
export type ForeseenCommand = z.infer<typeof foreseenCommandSchema>

export const lifecyclePreviewSchema = z.object({
  status: tenantStatusSchema,
  commands: z.array(foreseenCommandSchema),
}).meta({ id: 'LifecyclePreview' })
export type LifecyclePreview = z.infer<typeof lifecyclePreviewSchema>
