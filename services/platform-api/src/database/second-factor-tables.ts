import type { ColumnType, Generated } from 'kysely'

export interface SecondFactorTables {
  second_factor_policies: {
    tenant_id: string
    required_from: Date | null
    version: Generated<number>
    changed_by: string | null
    changed_at: ColumnType<Date, Date | undefined, Date>
  }
}
