// The port: what DNS says, or that it cannot be said.

export const recordTypes = ['A', 'CAA', 'CNAME', 'MX', 'SRV', 'TLSA', 'TXT'] as const
export type RecordType = (typeof recordTypes)[number]

export interface Question { name: string, type: RecordType }

/** What one resolver said, or all of them together. */
export type Lookup =
  /** As DNS tools show values; a text whole, hosts in lower case and without their trailing dot, odd bytes as \DDD. */
  | { state: 'found', values: string[] }
  /** Somebody who knows the zone says that there is nothing. */
  | { state: 'absent' }
  /** Nothing follows from this, least of all that something is gone. */
  | { state: 'unknown' }

export interface LookupOptions {
  /** The domain in question: who says that something is missing must know this one, or what is above it. */
  within: string
  /** Whether these values are what is hoped for: one resolver that sees them is enough, others may be behind. */
  accepts?: (values: string[]) => boolean
  signal?: AbortSignal
}

export interface Dns {
  /** Never throws for what resolvers do; only when `signal` aborts. */
  lookup(question: Question, options: LookupOptions): Promise<Lookup>
}
