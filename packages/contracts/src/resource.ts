import { z } from 'zod'
import { pageQuerySchema } from './page.ts'
import { searchSchema, severalOf } from './search.ts'
import { resourceUpstreamSchema } from './upstream.ts'

export const resourceStates = ['pending', 'ok', 'skipped', 'error', 'drifted', 'unknown'] as const
export const resourceStateSchema = z.enum(resourceStates)
export type ResourceState = z.infer<typeof resourceStateSchema>

export const resourceKinds = [
  'directory.group', 'directory.person', 'mail.domain', 'mail.account', 'mail.forward', 'mail.list', 'files.space', 'files.member', 'ready',
] as const
export const resourceKindSchema = z.enum(resourceKinds)
export type ResourceKind = z.infer<typeof resourceKindSchema>

/** Those a tenant shares; the others are each one person's. */
export const sharedResourceKinds = ['directory.group', 'mail.domain', 'files.space'] as const satisfies ResourceKind[]

export const resourceReasons = [
  'not_configured', 'not_entitled', 'waiting', 'upstream_unavailable', 'upstream_conflict', 'upstream_refused',
  'differs', 'repair_waits', 'repair_held', 'signing_pending', 'address_unfit', 'tenant_suspended', 'tenant_deleted',
  'member_disabled', 'kept', 'removed',
] as const
export const resourceReasonSchema = z.enum(resourceReasons)
export type ResourceReason = z.infer<typeof resourceReasonSchema>

const valueSchema = z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(z.string())])

/** Something an upstream has that is not as it should be. */
export const differenceSchema = z.object({
  field: z.string().meta({ example: 'quotaBytes' }),
  wanted: valueSchema.meta({ example: 5_368_709_120 }),
  found: valueSchema.meta({ example: 1_073_741_824 }),
}).meta({ id: 'Difference' })
export type Difference = z.infer<typeof differenceSchema>

/** One thing a tenant must have in one upstream. */
export const resourceSchema = z.object({
  id: z.uuid(),
  kind: resourceKindSchema,
  subject: z.string().meta({ description: 'What of its kind: a person\'s or mailbox\'s id, a domain; empty for what a tenant has one of' }),
  upstream: resourceUpstreamSchema,
  state: resourceStateSchema,
  reason: resourceReasonSchema.nullable().meta({ description: 'Why it is in this state; null when there is nothing to explain' }),
  message: z.string().nullable()
    .meta({ description: 'The same in a sentence', example: 'This platform has no mail server configured.' }),
  externalId: z.string().nullable().meta({ description: 'What the upstream calls it' }),
  changedAt: z.iso.datetime().meta({ description: 'When the state last changed' }),
  lastOkAt: z.iso.datetime().nullable(),
}).meta({ id: 'Resource' })
export type Resource = z.infer<typeof resourceSchema>

/** Of those a tenant shares. */
export const sharedResourceSchema = resourceSchema.extend({ kind: z.enum(sharedResourceKinds) }).meta({ id: 'SharedResource' })
export type SharedResource = z.infer<typeof sharedResourceSchema>
export type SharedResourceKind = SharedResource['kind']

export const resourceFilterSchema = z.strictObject({
  kind: severalOf(resourceKindSchema).optional().meta({ description: 'One of these', example: ['directory.person'] }),
  state: severalOf(resourceStateSchema).optional().meta({ description: 'One of these', example: ['error', 'drifted'] }),
  search: searchSchema.optional().meta({ description: 'Part of a domain, of an address or of the name of whose it is', example: 'holm' }),
})
export type ResourceFilter = z.infer<typeof resourceFilterSchema>

export const resourceQuerySchema = resourceFilterSchema.extend(pageQuerySchema.shape)
export type ResourceQuery = z.infer<typeof resourceQuerySchema>

const count = z.int().min(0)

/** How many of a tenant's resources there are, for the choice among them. */
export const resourceCountsSchema = z.object({
  all: count.meta({ description: 'Whatever the kind and the state', example: 3 }),
  byState: ofEach(resourceStates).meta({ description: 'Of the kinds asked for' }),
  byKind: ofEach(resourceKinds).meta({ description: 'In the states asked for' }),
  behind: count.meta({ description: 'Of all: those that were to be looked at and have not been yet, or not with success', example: 0 }),
}).meta({ id: 'ResourceCounts' })
export type ResourceCounts = z.infer<typeof resourceCountsSchema>

function ofEach<Name extends string>(names: readonly Name[]) {
  const counts = names.map((name, at) => [name, count.meta({ example: at === 0 ? 3 : 0 })])
  return z.object(Object.fromEntries(counts) as Record<Name, typeof count>)
}
