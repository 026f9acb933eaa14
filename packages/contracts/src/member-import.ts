import { z } from 'zod'

export const mostImportRows = 1000
export const mostImportBytes = 262_144

export const importFaultCodes = [
  'name_invalid', 'email_invalid', 'role_unknown', 'role_not_grantable', 'duplicate', 'too_many_columns', 'account_conflict',
  'address_held',
] as const

/** What is wrong with one cell. */
export const importFaultSchema = z.object({
  field: z.enum(['name', 'email', 'role', 'row']),
  code: z.enum(importFaultCodes),
  message: z.string().meta({ example: 'This is not an e-mail address.' }),
})
export type ImportFault = z.infer<typeof importFaultSchema>

export const importRowSchema = z.object({
  line: z.int().meta({ description: 'Where the row begins in the file, from 1', example: 2 }),
  name: z.string(),
  email: z.string(),
  role: z.string(),
  outcome: z.enum(['invite', 'already_member', 'invalid']),
  errors: z.array(importFaultSchema),
}).meta({ id: 'MemberImportRow' })
export type ImportRow = z.infer<typeof importRowSchema>

export const importPreviewSchema = z.object({
  rows: z.array(importRowSchema),
  counts: z.object({ invite: z.int(), alreadyMembers: z.int(), invalid: z.int() }),
  seats: z.object({ needed: z.int(), free: z.int() }),
}).meta({ id: 'MemberImportPreview' })
export type ImportPreview = z.infer<typeof importPreviewSchema>

/** What becomes of a file with lines that something is wrong with: nothing is done, or they are left out. */
export const importFaultHandlings = ['refuse', 'leave_out'] as const

const count = z.int().min(0)

export const importResultSchema = z.object({
  id: z.uuid().meta({ description: 'Of the import, among those that are listed', example: '0190a000-0000-7000-8000-000000000005' }),
  added: count,
  alreadyMembers: count,
  leftOut: count.meta({ description: 'Lines that something was wrong with', example: 0 }),
}).meta({ id: 'MemberImportResult' })
export type ImportResult = z.infer<typeof importResultSchema>

/** One file that was imported, and how far its people are. */
export const memberImportSchema = importResultSchema.extend({
  at: z.iso.datetime(),
  members: count.meta({ description: 'How many of those who were added still are members', example: 948 }),
  setUp: count.meta({ description: 'How many of them the directory has', example: 612 }),
  invited: count.meta({ description: 'How many of them have been sent a link, or have come already', example: 598 }),
}).meta({ id: 'MemberImport' })
export type MemberImport = z.infer<typeof memberImportSchema>

export const importFileSchema = z.string().meta({
  description: 'CSV in UTF-8, or as older spreadsheets save it (Windows-1252), with the columns name, email and role, separated by commas or semicolons, with or without a line that names them; '
    + `at most ${mostImportRows} people. Without a role, somebody becomes a member.`,
  example: 'name,email,role\nBo Lund,bo@acme.example,member\n"Dahl, Eva",eva@acme.example,helpdesk\n',
})
