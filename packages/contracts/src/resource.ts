import { z } from 'zod'

export const resourceStates = ['pending', 'ok', 'skipped', 'error', 'drifted', 'unknown'] as const
export const resourceStateSchema = z.enum(resourceStates)
export type ResourceState = z.infer<typeof resourceStateSchema>

export const resourceKinds = ['directory.group', 'mail.domain', 'files.space'] as const
export const resourceKindSchema = z.enum(resourceKinds)
export type ResourceKind = z.infer<typeof resourceKindSchema>

export const resourceReasons = [
  'not_configured', 'directory_unavailable', 'directory_conflict', 'directory_refused',
  'tenant_suspended', 'tenant_deleted', 'removed',
] as const
export const resourceReasonSchema = z.enum(resourceReasons)
export type ResourceReason = z.infer<typeof resourceReasonSchema>

/** One thing a tenant must have in one upstream. */
export const resourceSchema = z.object({
  kind: resourceKindSchema,
  upstream: z.enum(['directory', 'mail', 'files']),
  state: resourceStateSchema,
  reason: resourceReasonSchema.nullable().meta({ description: 'Why it is in this state; null when there is nothing to explain' }),
  message: z.string().nullable()
    .meta({ description: 'The same in a sentence', example: 'This platform has no mail server configured.' }),
  externalId: z.string().nullable().meta({ description: 'What the upstream calls it' }),
  changedAt: z.iso.datetime().meta({ description: 'When the state last changed' }),
  lastOkAt: z.iso.datetime().nullable(),
}).meta({ id: 'Resource' })
export type Resource = z.infer<typeof resourceSchema>
