// An entry as it is exchanged: everything its hash was made of, and the hash.
import { createHash } from 'node:crypto'
import { z } from 'zod'
import { canonical } from './canonical.ts'

const hashSchema = z.string().regex(/^[0-9a-f]{64}$/)

/** What the hash of an entry is made of, besides the hash before it. */
export interface EntryContent {
  id: string
  chain: string
  /** From 1, without gaps. */
  sequence: number | bigint
  /** ISO 8601 in UTC, with milliseconds. */
  occurredAt: string
  /** Who did what to what. The chain does not look into it, except for `personal`: the commitments of its personal data, in hex. */
  fact: object & { personal?: string[] | undefined }
}

/** Personal data that lies beside an entry and may be gone. */
export interface PersonalData {
  about: string
  personId: string
  data: object
}

/** Taken as it is, with a member called `__proto__` too, which a schema of members would drop. */
const anyObject = z.custom<Record<string, unknown>>(value => typeof value === 'object' && value !== null && !Array.isArray(value))

const personalRecordSchema = z.object({
  /** Which of the entry's commitments it fulfils. */
  position: z.int().min(0), about: z.string(), personId: z.string(), salt: hashSchema, data: anyObject,
})

export const chainEntrySchema = z.object({
  chain: z.string(), sequence: z.int().min(1), id: z.string(), occurredAt: z.string(),
  fact: z.looseObject({ personal: z.array(hashSchema).optional() }),
  personal: z.array(personalRecordSchema), previousHash: hashSchema, hash: hashSchema,
})
export type ChainEntry = z.infer<typeof chainEntrySchema>

/** What the first entry of a chain has as the hash before it. */
export const genesisHash = '00'.repeat(32)

/** SHA-256 over the previous hash and the entry in canonical JSON, in hex. */
export function hashOf({ id, chain, sequence, occurredAt, fact }: EntryContent, previousHash: string): string {
  const entry = canonical({ id, chain, sequence: sequence.toString(), occurredAt, fact })
  return createHash('sha256').update(Buffer.from(previousHash, 'hex')).update(entry).digest('hex')
}

/** SHA-256 over a salt (32 random bytes, in hex) and the data in canonical JSON: tells nothing of the data once the salt is gone. */
export function commitmentOf({ about, personId, data }: PersonalData, salt: string): string {
  return createHash('sha256').update(Buffer.from(salt, 'hex')).update(canonical({ about, personId, data })).digest('hex')
}
