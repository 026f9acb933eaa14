// The trail of who did what: every entry carries the hash of the one before it, so that none can be changed or left out unseen.
import { createHash } from 'node:crypto'

export type Actor = { kind: 'person', personId: string, requestId: string } | { kind: 'system' }

export interface AuditFact {
  /** Whose chain it belongs to; null is the platform's. */
  tenantId: string | null
  actor: Actor
  /** What was done, for example `tenant.create`. */
  action: string
  /** To what, for example `tenant:<id>`. */
  subject: string
  details: Record<string, unknown>
}

export interface AuditLink {
  id: string
  chain: string
  sequence: bigint
  occurredAt: Date
  fact: AuditFact
  previousHash: Buffer
}

export const genesisHash = Buffer.alloc(32)

export function chainOf(fact: AuditFact): string {
  return fact.tenantId ?? 'platform'
}

/** SHA-256 over the previous hash and the entry in canonical JSON: keys sorted, times in ISO 8601, numbers as text. */
export function hashOf(link: AuditLink): Buffer {
  const { previousHash, occurredAt, sequence, ...rest } = link
  const entry = canonical({ ...rest, occurredAt: occurredAt.toISOString(), sequence: sequence.toString() })
  return createHash('sha256').update(previousHash).update(entry).digest()
}

export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null'
  const members = Object.entries(value).filter(([, member]) => member !== undefined).sort(([a], [b]) => a < b ? -1 : 1)
  return `{${members.map(([name, member]) => `${JSON.stringify(name)}:${canonical(member)}`).join(',')}}`
}
