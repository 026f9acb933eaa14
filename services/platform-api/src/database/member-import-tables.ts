import type { ColumnType } from 'kysely'

export interface MemberImportTable {
  id: string
  tenant_id: string
  added: number
  already_members: number
  left_out: number
  created_at: ColumnType<Date, Date | undefined, never>
}
