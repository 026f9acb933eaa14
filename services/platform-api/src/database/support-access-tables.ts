import type { ColumnType, Generated, GeneratedAlways, JSONColumnType } from 'kysely'
import type { SupportEndReason, SupportMode, SupportState } from '@dezky/contracts'

type Timestamp = ColumnType<Date, Date | undefined, Date>
type NullableTimestamp = ColumnType<Date | null, Date | null | undefined, Date | null>

export interface SupportAccessSettingTable {
  tenant_id: string
  mode: SupportMode
  version: Generated<number>
  changed_by: string | null
  changed_at: Timestamp
}

export interface SupportAccessTable {
  id: string
  tenant_id: string
  person_id: string
  operator_name: string | null
  reason: string
  ticket: string | null
  minutes: number
  requested_at: Timestamp
  decided_by: string | null
  denied_at: NullableTimestamp
  started_at: NullableTimestamp
  expires_at: NullableTimestamp
  ended_at: NullableTimestamp
  ended_by: string | null
  end_reason: SupportEndReason | null
  /** Follows from the times. */
  state: GeneratedAlways<SupportState>
}

export interface SupportAccessUseTable {
  id: string
  tenant_id: string
  access_id: string
  at: Timestamp
  operation: string
  summary: string
  method: string
  status: number
  parameters: JSONColumnType<Record<string, string>, string, string>
  request_id: string
}

export interface SupportAccessTables {
  support_access_settings: SupportAccessSettingTable
  support_accesses: SupportAccessTable
  support_access_uses: SupportAccessUseTable
}
