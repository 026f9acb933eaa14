// Who did what.
import type { ColumnType } from 'kysely'

export interface AuditEntriesTable {
  id: ColumnType<bigint, never, never>
  at: Date
  actor: string
  by: 'person' | 'key' | 'token'
  address: string | null
  operation: string
  summary: string
  target: string
  project: string | null
  fields: string[]
  status: number | null
  code: string | null
}

export interface AuditTables {
  audit_entries: AuditEntriesTable
}
