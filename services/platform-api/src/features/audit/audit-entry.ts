// An entry as it is read, and as it is shown.
import type { ChainEntry } from '@dezky/audit-chain'
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
  tenant: { slug: string, name: string } | null
  /** What it was done to, as it is called today. */
  subjectName: string | null
}

/**
 * A tenant's people learn which operator acted, but neither their e-mail address nor where they were; and what an account outside
 * their tenant is called is nobody's business there.
 */
export function asTenantsSee(entry: StoredEntry): StoredEntry {
  const stored = entry.subject.startsWith('person:') ? { ...entry, subjectName: null } : entry
  if (stored.surface !== 'operator' && stored.surface !== 'support') return stored
  const actor = stored.beside?.find(({ about }) => about === 'actor')
  return { ...stored, name: textOf(actor?.data['name']), email: null, beside: stored.beside?.filter(row => row !== actor) ?? null }
}

/** As it is exported and proven. Every column is in it, so that none can be changed unseen. */
export function toChainEntry(stored: StoredEntry): ChainEntry {
  const { tenantId, actorKind: kind, actorId: personId, tokenId, requestId, surface, action, subject, details } = stored
  const { before, after, reason, commitments: personal } = stored
  const actor = present({ kind, personId, tokenId, requestId, surface })
  return {
    chain: stored.chain, sequence: Number(stored.sequence), id: stored.id, occurredAt: stored.occurredAt.toISOString(),
    fact: { tenantId, actor, action, subject, details, ...present({ before, after, reason, personal }) },
    personal: stored.beside ?? [], previousHash: stored.previousHash.toString('hex'), hash: stored.hash.toString('hex'),
  }
}

function present<T extends object>(members: T): { [K in keyof T]?: NonNullable<T[K]> } {
  return Object.fromEntries(Object.entries(members).filter(([, member]) => member !== null)) as { [K in keyof T]?: NonNullable<T[K]> }
}

export function toAuditEntry(stored: StoredEntry): AuditEntry {
  const { id, chain, tenantId, tenant, surface, requestId, action, subject, subjectName, before, after, details, reason } = stored
  const actor = stored.beside?.find(({ about }) => about === 'actor')?.data
  return {
    id, chain, sequence: Number(stored.sequence), tenantId, tenant, occurredAt: stored.occurredAt.toISOString(), surface, requestId,
    actor: {
      kind: stored.actorKind, personId: stored.actorId, tokenId: stored.tokenId,
      name: textOf(actor?.['name']) ?? stored.name, email: textOf(actor?.['email']) ?? stored.email,
    },
    actingFor: textOf(details['supportAccessId']), address: textOf(actor?.['address']), action, subject, subjectName, before, after, details, reason, hash: stored.hash.toString('hex'),
    personal: (stored.beside ?? []).filter(({ about }) => about === 'subject').map(({ personId, data }) => ({ personId, data })),
  }
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' ? value : null
}
