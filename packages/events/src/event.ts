import type { Generated } from 'kysely'

/** What JSON can carry. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json | undefined }

/** Something that is about to be said to have happened. */
export interface NewEvent {
  /** Dotted and in the past tense, for example `tenant.created`. */
  type: string
  /** Whose event it is; null for the platform's own. */
  tenantId: string | null
  partnerId?: string | null
  /** What it happened to, for example `tenant:<id>`. */
  subject: string
  data: Json
}

/** An event that has settled: it is in the log for good and nothing will ever be put before it. */
export interface StoredEvent {
  /** Opaque; resume after this event by handing it back. */
  cursor: string
  id: string
  type: string
  tenantId: string | null
  partnerId: string | null
  subject: string
  data: Json
  occurredAt: Date
}

export interface EventTables {
  events: {
    epoch: Generated<number>
    xid: Generated<string>
    position: Generated<bigint>
    id: string
    type: string
    tenant_id: string | null
    partner_id: string | null
    subject: string
    data: unknown
    occurred_at: Generated<Date>
  }
  event_epochs: {
    epoch: number
    cluster: string
    began_at: Generated<Date>
  }
}
