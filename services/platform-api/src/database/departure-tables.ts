// Who has left a tenant, and what becomes of what they left behind.
import type { ColumnType, Generated } from 'kysely'
import type { Role } from '@dezky/contracts'

export interface MembershipDepartureTable {
  id: string
  tenant_id: string
  person_id: string
  signed_in: boolean
  name: Generated<string>
  email: Generated<string>
  role: Generated<Role>
  version: Generated<number>
  mail: Generated<'keep' | 'hand_over' | 'erase'>
  mail_until: ColumnType<Date | null, Date | null | undefined, Date | null>
  mail_address: string | null
  mail_heir: string | null
  files: Generated<'keep' | 'erase'>
  files_until: ColumnType<Date | null, Date | null | undefined, Date | null>
  created_at: ColumnType<Date, Date | undefined, Date>
}
