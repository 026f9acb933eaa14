// The rows of the audit trail.
import type { Generated, JSONColumnType } from 'kysely'

type Facts = Record<string, unknown>

export interface AuditChainTable {
  chain: string
  tenant_id: string | null
  sequence: bigint
  hash: Buffer
}

export interface AuditEntryTable {
  chain: string
  sequence: bigint
  tenant_id: string | null
  id: string
  occurred_at: Date
  actor_kind: 'person' | 'token' | 'system'
  actor_id: string | null
  token_id: string | null
  surface: string | null
  action: string
  subject: string
  details: JSONColumnType<Facts>
  before: JSONColumnType<Facts> | null
  after: JSONColumnType<Facts> | null
  reason: string | null
  /** What the entry commits to of its rows in audit_personal, by position. */
  personal: string[] | null
  request_id: string | null
  previous_hash: Buffer
  hash: Buffer
}

/** Personal data beside an entry, which can be erased without breaking the chain. */
export interface AuditPersonalTable {
  chain: string
  sequence: bigint
  position: number
  tenant_id: string | null
  about: 'actor' | 'subject'
  person_id: string
  salt: Buffer
  data: JSONColumnType<Facts>
}

export interface AuditKeyTable {
  key_id: string
  public_key: string
  first_used_at: Generated<Date>
}

export interface AuditCheckpointTable {
  id: string
  chain: string
  tenant_id: string | null
  sequence: bigint
  hash: Buffer
  signed_at: Date
  key_id: string
  signature: Buffer
}

export interface AuditTables {
  audit_chains: AuditChainTable
  audit_entries: AuditEntryTable
  audit_personal: AuditPersonalTable
  audit_keys: AuditKeyTable
  audit_checkpoints: AuditCheckpointTable
}
