import { z } from 'zod'
import { dnsPurposeSchema, dnsReasonSchema, dnsRecordSchema, dnsStateSchema } from './dns-record.ts'
import { domainNameSchema, typedDomainNameSchema } from './domain-name.ts'

/** A workspace may claim no more than that. */
export const mostDomains = 50

export const domainStates = ['pending', 'verified', 'expired'] as const
export const domainStateSchema = z.enum(domainStates).meta({
  description: 'pending: claimed, and not proven yet; verified: proven, and theirs; expired: not proven in time, to be claimed again' })
export type DomainState = z.infer<typeof domainStateSchema>

export const domainProofs = ['awaited', 'taken', 'seen', 'missing'] as const
export const domainProofSchema = z.enum(domainProofs).meta({
  description: 'awaited: not seen yet; taken: seen, but another workspace holds the domain and has to give it up first; seen: proven; missing: '
    + 'proven, and gone for days. A verified domain stays verified without it' })
export type DomainProof = z.infer<typeof domainProofSchema>

export const domainHealths = ['ok', 'attention', 'unknown'] as const
export const domainHealthSchema = z.enum(domainHealths).meta({
  description: 'Of the required records. ok: each matches; attention: one is missing or in conflict; unknown: not known yet' })
export type DomainHealth = z.infer<typeof domainHealthSchema>

/** A record with what was found in its place. */
export const checkedRecordSchema = dnsRecordSchema.extend({
  state: dnsStateSchema,
  reason: dnsReasonSchema.nullable(),
  live: z.array(z.string())
    .meta({ description: 'What is published there now, as far as it is about this', example: ['10 mail.dezky.example'] }),
  checkedAt: z.iso.datetime().nullable().meta({ description: 'When this was last seen to be so; null while nobody could say' }),
}).meta({ id: 'CheckedRecord' })
export type CheckedRecord = z.infer<typeof checkedRecordSchema>

export const recordsNotes = ['not_verified', 'no_mail_server', 'not_set_up', 'keys_pending', 'mail_unavailable'] as const
const recordsNoteSchema = z.object({
  reason: z.enum(recordsNotes),
  message: z.string().meta({ example: 'The records are known once the domain has been proven to be yours.' }),
}).meta({ id: 'RecordsNote' })
export type RecordsNoteReason = (typeof recordsNotes)[number]

export const domainSummarySchema = z.object({
  id: z.uuid().meta({ example: '0190a000-0000-7000-8000-000000000002' }),
  name: domainNameSchema,
  unicodeName: z.string().meta({ description: 'The name in its own alphabet, for people', example: 'acme.example' }),
  state: domainStateSchema,
  proof: domainProofSchema,
  health: domainHealthSchema,
  relaying: z.boolean().meta({
    description: 'Split delivery: mail for addresses unknown here goes on to the domain\'s other server', example: false }),
  version: z.int().meta({ description: 'Goes up with every change; send it back in If-Match' }),
  claimedAt: z.iso.datetime(),
  verifiedAt: z.iso.datetime().nullable(),
  expiresAt: z.iso.datetime().nullable().meta({ description: 'When a claim that is not proven is given up; null once it is' }),
  proofMissingSince: z.iso.datetime().nullable().meta({ description: 'Since when the proof of a verified domain has not been there' }),
  lastCheck: z.object({
    at: z.iso.datetime(),
    answered: z.boolean().meta({ description: 'False when no resolver could say anything: what was known before stands' }),
  }).nullable(),
  nextCheckAt: z.iso.datetime().nullable().meta({ description: 'When it will be looked at again at the latest' }),
}).meta({ id: 'DomainSummary' })
export type DomainSummary = z.infer<typeof domainSummarySchema>

export const domainSchema = domainSummarySchema.extend({
  challenge: z.object({
    name: z.string().meta({ example: '_dezky-challenge.acme.example' }),
    type: z.literal('TXT'),
    value: z.string().meta({ example: 'dezky-verification=4f9d2c…' }),
  }).meta({ description: 'The record whose publication proves that the domain is theirs' }),
  records: z.array(checkedRecordSchema),
  recordsNote: recordsNoteSchema.nullable().meta({ description: 'Why there are no records, or not all of them' }),
}).meta({ id: 'Domain' })
export type Domain = z.infer<typeof domainSchema>

export const claimDomainSchema = z.strictObject({ name: typedDomainNameSchema })
  .meta({ id: 'ClaimDomain', example: { name: 'acme.example' } })
export type ClaimDomain = z.infer<typeof claimDomainSchema>

export const changeDomainSchema = z.strictObject({
  relaying: z.boolean().optional().meta({ description: 'On while mailboxes are moved here one by one; off when all are here', example: true }),
}).meta({ id: 'ChangeDomain', example: { relaying: true } })
export type ChangeDomain = z.infer<typeof changeDomainSchema>

export const releaseDomainSchema = z.strictObject({
  name: typedDomainNameSchema.meta({ description: 'The name once more, so that nobody gives up what they did not mean', example: 'acme.example' }),
}).meta({ id: 'ReleaseDomain', example: { name: 'acme.example' } })

export const recordChangeSchema = z.object({
  name: z.string(), type: z.string(), purpose: dnsPurposeSchema, from: dnsStateSchema, to: dnsStateSchema,
}).meta({ example: { name: 'acme.example', type: 'MX', purpose: 'mx', from: 'missing', to: 'match' } })
export type RecordChange = z.infer<typeof recordChangeSchema>

/** One moment at which something was seen to be otherwise than before. */
export const domainHistoryEntrySchema = z.object({
  id: z.uuid(),
  occurredAt: z.iso.datetime(),
  state: domainStateSchema,
  proof: domainProofSchema,
  health: domainHealthSchema.meta({ description: 'As it was from then on' }),
  records: z.array(recordChangeSchema).meta({ description: 'The records that changed' }),
}).meta({ id: 'DomainHistoryEntry' })
export type DomainHistoryEntry = z.infer<typeof domainHistoryEntrySchema>
