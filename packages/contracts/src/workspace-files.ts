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

export const workspaceFilesSchema = z.object({
  included: z.boolean().meta({ description: 'Whether files are part of what the workspace may use', example: true }),
  storageBytes: bytes.meta({ description: 'The room the workspace is entitled to', example: 107_374_182_400 }),
  space: z.object({
    state: resourceStateSchema,
    reason: resourceReasonSchema.nullable().meta({ description: 'Why it is in this state; null when there is nothing to explain' }),
    observed: observedSpaceSchema.nullable().meta({ description: 'Null: there is none yet, or the file server cannot say' }),
  }).nullable().meta({ description: 'What the workspace shares; null until it is to have one' }),
}).meta({ id: 'WorkspaceFiles' })
export type WorkspaceFiles = z.infer<typeof workspaceFilesSchema>
