// An entry as it is read, and as it is shown.
import type { AuditEntry } from '@dezky/contracts'
import type { Facts } from './audit.ts'

/** A row of audit_personal, out of JSON. */
export interface Beside {
  position: number
  about: 'actor' | 'subject'
  personId: string
  /** In hex. */
  salt: string
  data: Facts
}

export interface StoredEntry {
  chain: string
  sequence: bigint
  tenantId: string | null
  id: string
  occurredAt: Date
  actorKind: 'person' | 'token' | 'system'
  actorId: string | null
  tokenId: string | null
  surface: string | null
  requestId: string | null
  action: string
  subject: string
  details: Facts
  before: Facts | null
  after: Facts | null
  reason: string | null
  commitments: string[] | null
  beside: Beside[] | null
  previousHash: Buffer
  hash: Buffer
  /** What the actor is called today, where the reader may know it. */
  name: string | null
  email: string | null
}

export function toAuditEntry(stored: StoredEntry): AuditEntry {
  const { id, chain, tenantId, surface, requestId, action, subject, before, after, details, reason } = stored
  const actor = stored.beside?.find(({ about }) => about === 'actor')?.data
  return {
    id, chain, sequence: Number(stored.sequence), tenantId, occurredAt: stored.occurredAt.toISOString(), surface, requestId,
    actor: {
      kind: stored.actorKind, personId: stored.actorId, tokenId: stored.tokenId,
      name: textOf(actor?.['name']) ?? stored.name, email: textOf(actor?.['email']) ?? stored.email,
    },
    address: textOf(actor?.['address']), action, subject, before, after, details, reason, hash: stored.hash.toString('hex'),
    personal: (stored.beside ?? []).filter(({ about }) => about === 'subject').map(({ personId, data }) => ({ personId, data })),
  }
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' ? value : null
}
