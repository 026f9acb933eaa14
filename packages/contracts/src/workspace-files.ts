// A workspace's files, as those see them who look after it.
import { z } from 'zod'
import { resourceReasonSchema, resourceStateSchema } from './resource.ts'

const bytes = z.int().min(0)

/** What the file server itself says of the space, asked for this answer. */
export const observedSpaceSchema = z.object({
  enabled: z.boolean().meta({ description: 'False: nobody reaches what is in it', example: true }),
  quotaBytes: bytes.nullable().meta({ description: 'Null: without limit, or not told', example: 107_374_182_400 }),
  usedBytes: bytes.nullable().meta({ description: 'Null: not told, as while it is switched off', example: 3_221_225_472 }),
  members: bytes.meta({ description: 'Those who may open it, whoever let them in', example: 12 }),
  url: z.url().nullable().meta({ description: 'Where people open it', example: 'https://files.dezky.example/s/acme' }),
}).meta({ id: 'ObservedSpace' })

export const fileQuotaSchema = z.object({
  quotaBytes: bytes.nullable().meta({ description: 'What an administrator has said; null: everything the plan gives', example: 53_687_091_200 }),
  allowedBytes: bytes.meta({ description: 'What the files may take now: the quota, and no more than the plan gives', example: 53_687_091_200 }),
  version: z.int().meta({ description: 'Goes up with every change; send it back in If-Match. 0 until something was said', example: 1 }),
}).meta({ id: 'FileQuota' })
export type FileQuota = z.infer<typeof fileQuotaSchema>

export const setFileQuotaSchema = z.strictObject({
  quotaBytes: z.int().min(1).max(2 ** 50).nullable().meta({ description: 'No more than the plan gives; null for everything it gives' }),
}).meta({ id: 'SetFileQuota', example: { quotaBytes: 53_687_091_200 } })
export type SetFileQuota = z.infer<typeof setFileQuotaSchema>

export const workspaceFilesSchema = z.object({
  included: z.boolean().meta({ description: 'Whether files are part of what the workspace may use', example: true }),
  storageBytes: bytes.meta({ description: 'The room the workspace is entitled to', example: 107_374_182_400 }),
  quota: fileQuotaSchema,
  space: z.object({
    state: resourceStateSchema,
    reason: resourceReasonSchema.nullable().meta({ description: 'Why it is in this state; null when there is nothing to explain' }),
    observed: observedSpaceSchema.nullable().meta({ description: 'Null: there is none yet, or the file server cannot say' }),
  }).nullable().meta({ description: 'What the workspace shares; null until it is to have one' }),
}).meta({ id: 'WorkspaceFiles' })
export type WorkspaceFiles = z.infer<typeof workspaceFilesSchema>
