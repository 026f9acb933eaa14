// A copy of all that the platform keeps of a workspace, made to be taken away.
import { z } from 'zod'

/** How many finished ones a workspace keeps, and how long each. */
export const mostDataExports = 3
export const dataExportDays = 7

/** In the order in which they are written. */
export const dataExportParts = [
  'workspace', 'subscription', 'settings', 'members', 'invitations', 'mailboxes', 'mailing_lists',
  'domains', 'api_tokens', 'webhooks', 'tickets', 'audit',
] as const
export const dataExportPartSchema = z.enum(dataExportParts)
export type DataExportPart = z.infer<typeof dataExportPartSchema>

export const dataExportStates = ['running', 'ready', 'failed'] as const
export const dataExportStateSchema = z.enum(dataExportStates)
export type DataExportState = z.infer<typeof dataExportStateSchema>

export const dataExportFailures = ['no_room', 'internal'] as const
export const dataExportFailureSchema = z.enum(dataExportFailures)
  .meta({ description: '`no_room`: there is no space left to keep it; `internal`: it could not be made, however often it was tried' })
export type DataExportFailure = z.infer<typeof dataExportFailureSchema>

export const dataExportProgressSchema = z.object({
  part: dataExportPartSchema.meta({ example: 'members' }),
  state: z.enum(['waiting', 'running', 'done']).meta({ example: 'done' }),
  rows: z.int().meta({ description: 'How many have been written so far', example: 5000 }),
})
export type DataExportProgress = z.infer<typeof dataExportProgressSchema>

export const dataExportSchema = z.object({
  id: z.uuid().meta({ example: '0190a000-0000-7000-8000-000000000001' }),
  state: dataExportStateSchema.meta({ example: 'running' }),
  requestedBy: z.object({ id: z.uuid(), name: z.string().nullable() }),
  requestedAt: z.iso.datetime(),
  progress: z.array(dataExportProgressSchema).meta({ description: 'Part by part; it begins anew when the process that wrote it ended' }),
  bytes: z.int().meta({ description: 'How large the file is so far', example: 482_113 }),
  finishedAt: z.iso.datetime().nullable(),
  sha256: z.string().nullable().meta({ description: 'Of the whole file, in hex; null until it is ready' }),
  expiresAt: z.iso.datetime().nullable().meta({ description: 'When it is deleted; null while it is being made' }),
  failure: dataExportFailureSchema.nullable(),
}).meta({ id: 'DataExport' })
export type DataExport = z.infer<typeof dataExportSchema>

/** The bytes as they are. */
export const dataExportContentSchema = z.string().meta({ id: 'DataExportContent', format: 'binary' })

/** What lies in the file itself, as `manifest.json`. */
export const dataExportManifestSchema = z.object({
  format: z.literal(1),
  workspace: z.object({ id: z.uuid(), slug: z.string(), name: z.string() }),
  asOf: z.iso.datetime().meta({ description: 'All files show the workspace as it was then' }),
  files: z.array(z.object({
    path: z.string(), bytes: z.int(), rows: z.int().nullable(), sha256: z.string(),
  })).meta({ description: 'All files but this one' }),
}).meta({ id: 'DataExportManifest' })
export type DataExportManifest = z.infer<typeof dataExportManifestSchema>
