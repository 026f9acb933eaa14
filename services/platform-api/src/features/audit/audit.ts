// The trail of who did what: every entry carries the hash of the one before it, so that none can be changed or left out unseen.
// How that is proven is in packages/audit-chain.

interface Request {
  requestId: string
  /** Through what they came, for example `operator`; `support` when they acted for the tenant. */
  surface?: string | undefined
  /** The IP address they came from; kept as personal data, not in the entry. */
  address?: string | undefined
}

export type Actor =
  | { kind: 'person', personId: string, supportAccessId?: string } & Request
  | { kind: 'token', tokenId: string, personId: string } & Request
  | { kind: 'system' }

export type Facts = Record<string, unknown>

export interface AuditFact {
  /** Whose chain it belongs to; null is the platform's. */
  tenantId: string | null
  actor: Actor
  /** What was done, for example `tenant.create`. */
  action: string
  /** To what, for example `tenant:<id>`. */
  subject: string
  details: Facts
  /** Only what changed; `changesOf` makes both. */
  before?: Facts
  after?: Facts
  /** Why, in the words of whoever did it. */
  reason?: string
  /** Names, addresses and the like of people, kept where they can be erased: never put them into `details`. */
  personal?: { personId: string, data: Facts }[]
}

/** What the chain holds of a fact: personal data only as what it commits to. */
export type ChainedFact = Omit<AuditFact, 'actor' | 'personal'> & { actor: Actor, personal?: string[] | undefined }

export function chainOf({ tenantId }: { tenantId: string | null }): string {
  return tenantId ?? 'platform'
}
