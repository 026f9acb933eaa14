// The rows of API tokens, and of tries to guess one.
import type { ColumnType } from 'kysely'
import type { Permission } from '@dezky/contracts'

export interface ApiTokenTable {
  id: string
  tenant_id: string | null
  person_id: string
  name: string
  hint: string
  hash: Buffer
  permissions: Permission[]
  addresses: string[]
  created_at: ColumnType<Date, Date | undefined, never>
  expires_at: Date
  revoked_at: ColumnType<Date | null, never, Date>
  last_used_at: ColumnType<Date | null, never, Date>
  last_used_address: ColumnType<string | null, never, string>
}

export interface ThrottleTable {
  bucket: string
  hits: number
  window_ends_at: Date
}

export interface ApiTokenTables {
  api_tokens: ApiTokenTable
  throttles: ThrottleTable
}
