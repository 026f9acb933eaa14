import { z } from 'zod'
import { pageQuerySchema } from './page.ts'
import { searchSchema } from './search.ts'
import { slugSchema } from './slug.ts'

const record = z.record(z.string(), z.unknown())

export const auditActorSchema = z.object({
  kind: z.enum(['person', 'token', 'system']).meta({ description: '`token` is an API token, used in the name of the person who made it' }),
  personId: z.uuid().nullable(),
  tokenId: z.uuid().nullable(),
  name: z.string().nullable().meta({ description: 'As it was then; null once the person\'s data has been erased', example: 'Olga Berg' }),
  email: z.string().nullable().meta({ example: 'olga@dezky.example' }),
})

/** One line of the trail of who did what. */
export const auditEntrySchema = z.object({
  id: z.uuid().meta({ example: '0190a000-0000-7000-8000-000000000001' }),
  chain: z.string().meta({ description: 'The tenant\'s id, or `platform`', example: 'platform' }),
  sequence: z.int().meta({ description: 'Its place in the chain, from 1 without gaps', example: 17 }),
  tenantId: z.uuid().nullable(),
  tenant: z.object({ slug: slugSchema, name: z.string() }).nullable().meta({ description: 'The tenant as it is called today' }),
  occurredAt: z.iso.datetime(),
  actor: auditActorSchema,
  surface: z.string().nullable().meta({ description: 'Through what it was done', example: 'operator' }),
  actingFor: z.uuid().nullable().meta({ description: 'The support access by which an operator acted for the tenant' }),
  requestId: z.string().nullable(),
  address: z.string().nullable().meta({ description: 'Where the request came from', example: '192.0.2.7' }),
  action: z.string().meta({ example: 'tenant.suspend' }),
  subject: z.string().meta({ example: 'tenant:0190a000-0000-7000-8000-000000000002' }),
  subjectName: z.string().nullable().meta({ description: 'What that is called today; null when it has no name, or is gone', example: 'Acme A/S' }),
  before: record.nullable().meta({ description: 'What was changed, as it was', example: { status: 'active' } }),
  after: record.nullable().meta({ description: 'The same, as it became', example: { status: 'suspended' } }),
  details: record,
  personal: z.array(z.object({ personId: z.uuid(), data: record }))
    .meta({ description: 'Personal data of those it was done to; gone once a person has been erased' }),
  reason: z.string().nullable().meta({ example: 'Invoice 1042 is 60 days late' }),
  hash: z.hex().meta({ description: 'SHA-256 over the previous entry\'s hash and this entry' }),
}).meta({ id: 'AuditEntry' })
export type AuditEntry = z.infer<typeof auditEntrySchema>

export const auditFilterSchema = z.strictObject({
  actor: z.union([z.uuid(), z.literal('system')]).optional().meta({ description: 'A person, an API token, or `system`' }),
  action: z.string().min(1).max(100).regex(/^[a-z0-9_.]+$/).optional().meta({ description: 'What the action begins with', example: 'tenant.' }),
  subject: z.string().min(1).max(200).optional().meta({ example: 'tenant:0190a000-0000-7000-8000-000000000002' }),
  kind: z.string().regex(/^[a-z_]{1,40}$/).optional().meta({ description: 'What kind of thing it was done to', example: 'tenant' }),
  search: searchSchema.optional()
    .meta({ description: 'In what was done, to what, why, what changed, and who did it; or a request id', example: 'invoice 1042' }),
  from: z.iso.datetime({ offset: true }).optional().meta({ description: 'Not before' }),
  to: z.iso.datetime({ offset: true }).optional().meta({ description: 'Before' }),
})
export type AuditFilter = z.infer<typeof auditFilterSchema>

const filterNames = auditFilterSchema.keyof().options

export const auditQuerySchema = auditFilterSchema.extend(pageQuerySchema.shape)

export const auditExportQuerySchema = auditFilterSchema.extend({
  format: z.enum(['jsonl', 'csv']).default('jsonl')
    .meta({ description: '`jsonl` can be proven with `dezky audit verify`; `csv` is for reading in a spreadsheet, and can be filtered' }),
}).refine(({ format, ...filter }) => format === 'csv' || filterNames.every(name => filter[name] === undefined), {
  path: ['format'], error: 'Only csv can be filtered: a chain with gaps proves nothing.',
})

/** The outcome of proving a chain. */
export const auditProofSchema = z.object({
  valid: z.boolean(),
  entries: z.int().meta({ description: 'How many were proven', example: 1042 }),
  head: z.object({ sequence: z.int(), hash: z.hex() }).nullable(),
  checkpoints: z.int().meta({ description: 'How many signed checkpoints the chain agrees with', example: 12 }),
  firstBroken: z.object({
    sequence: z.int(), id: z.uuid().nullable().meta({ description: 'Null where the entry is missing' }),
    fault: z.string().meta({ example: 'changed' }), message: z.string().meta({ example: 'its content is not what its hash says' }),
  }).nullable(),
}).meta({ id: 'AuditProof' })
export type AuditProof = z.infer<typeof auditProofSchema>

/** The platform's signed word that a chain had this head at this time. */
export const auditCheckpointSchema = z.object({
  chain: z.string().meta({ example: 'platform' }),
  sequence: z.int().meta({ example: 1042 }),
  hash: z.hex(),
  signedAt: z.iso.datetime(),
  keyId: z.string().meta({ description: 'Which of the keys at `/v1/audit/keys` signed it' }),
  signature: z.base64url().meta({ description: 'Ed25519' }),
}).meta({ id: 'AuditCheckpoint' })
export type AuditCheckpoint = z.infer<typeof auditCheckpointSchema>

/** JSON Web Key Set (RFC 7517) of every key that ever signed a checkpoint. */
export const auditKeysSchema = z.object({
  keys: z.array(z.object({
    kty: z.literal('OKP'), crv: z.literal('Ed25519'), x: z.base64url(), kid: z.string(), alg: z.literal('EdDSA'), use: z.literal('sig'),
  })),
}).meta({ id: 'AuditKeys' })
