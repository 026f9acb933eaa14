import type { ColumnType, GeneratedAlways, JSONColumnType } from 'kysely'
import type { DataExportFailure, DataExportProgress, DataExportState } from '@dezky/contracts'

export interface DataExportTable {
  id: string
  tenant_id: string
  requested_by: string
  requested_at: ColumnType<Date, Date | undefined, never>
  progress: JSONColumnType<DataExportProgress[], string | undefined, string>
  bytes: ColumnType<bigint, never, number>
  sha256: ColumnType<Buffer | null, never, Buffer>
  finished_at: ColumnType<Date | null, never, Date>
  expires_at: ColumnType<Date | null, never, Date>
  failure: ColumnType<DataExportFailure | null, never, DataExportFailure>
  /** Follows from the two before it. */
  state: GeneratedAlways<DataExportState>
}

export interface DataExportTables {
  data_exports: DataExportTable
  data_export_chunks: { export_id: string, number: number, tenant_id: string, content: Buffer }
}
