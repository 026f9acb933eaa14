import type { ColumnType, Generated } from 'kysely'
import type { SettingKey } from '@dezky/contracts'

interface SettingTable {
  key: SettingKey
  /** Null: as if nobody had decided. */
  value: ColumnType<unknown, string | null, string | null>
  version: Generated<number>
  changed_at: Date | null
  changed_by: string | null
}

export interface SettingTables { settings: SettingTable }
