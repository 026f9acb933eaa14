// The rows of tenants' domains, and of how they changed.
import type { ColumnType, Generated, GeneratedAlways, JSONColumnType } from 'kysely'
import type { CheckedRecord, DomainHealth, DomainProof, DomainState, RecordChange, RecordsNoteReason } from '@dezky/contracts'

type NullableTimestamp = ColumnType<Date | null, Date | null | undefined, Date | null>

export interface TenantDomainTable {
  tenant_id: string
  name: string
  verified_at: NullableTimestamp
  created_at: ColumnType<Date, Date | undefined, Date>
  id: Generated<string>
  token: Generated<string>
  version: Generated<number>
  relaying: Generated<boolean>
  expires_at: ColumnType<Date, Date | undefined, Date>
  expired_at: NullableTimestamp
  proof: Generated<DomainProof>
  proof_absent_since: NullableTimestamp
  health: Generated<DomainHealth>
  records: JSONColumnType<CheckedRecord[], string | undefined, string>
  records_note: RecordsNoteReason | null
  checked_at: NullableTimestamp
  answered: boolean | null
  next_check_at: NullableTimestamp
  check_requested_at: NullableTimestamp
  /** Follows from when it was verified, or given up. */
  state: GeneratedAlways<DomainState>
}

export interface DomainChangeTable {
  id: string
  tenant_id: string
  domain_id: string
  occurred_at: Date
  state: DomainState
  proof: DomainProof
  health: DomainHealth
  records: JSONColumnType<RecordChange[], string, string>
}

export interface DomainTables {
  tenant_domains: TenantDomainTable
  domain_changes: DomainChangeTable
}
