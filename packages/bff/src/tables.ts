import type { ColumnType, Generated } from 'kysely'

export interface SessionTable {
  id: string
  issuer: string
  client_id: string
  subject: string
  sid: string | null
  created_at: Date
  last_seen_at: Date
  idle_expires_at: Date
  absolute_expires_at: Date
  auth_time: Date | null
  acr: string | null
  amr: ColumnType<string[], string[] | undefined, never>
  user_agent_hash: string
  key_id: string
  sealed: Buffer
  access_expires_at: Date
  token_version: Generated<number>
}

export interface SeenLogoutTokenTable {
  issuer: string
  client_id: string
  jti: string
  expires_at: Date
}

export interface BffTables {
  sessions: SessionTable
  seen_logout_tokens: SeenLogoutTokenTable
}
