import type { ColumnType, Generated } from 'kysely'

export interface FileSpaceTables {
  file_spaces: {
    tenant_id: string
    quota_bytes: ColumnType<string | null, number | null, number | null>
    version: Generated<number>
  }
}
