// Who may. better-auth calls its columns in its own way.
import type { Generated } from 'kysely'
import type { Role } from '@dezky/contracts/deployer'

export interface PeopleTable {
  id: string
  name: string
  email: string
  emailVerified: boolean
  createdAt: Date
  updatedAt: Date
  username: string | null
  displayUsername: string | null
  twoFactorEnabled: boolean | null
  role: Role
  disabledAt: Date | null
  wrongPasswords: Generated<number>
  lockedUntil: Date | null
}

export interface SessionsTable {
  id: string
  userId: string
  token: string
  ipAddress: string | null
  userAgent: string | null
  createdAt: Date
  updatedAt: Date
  expiresAt: Date
}

export interface CredentialsTable {
  id: string
  accountId: string
  providerId: string
  userId: string
  password: string | null
  createdAt: Date
  updatedAt: Date
}

export interface ApiKeysTable {
  id: string
  name: string
  hash: Buffer
  person_id: string | null
  made_by: string
  role: Role
  projects: string[] | null
  created_at: Date
  expires_at: Date | null
  last_used_at: Date | null
}

export interface AccountTables {
  people: PeopleTable
  sessions: SessionsTable
  credentials: CredentialsTable
  two_factors: { id: string, userId: string }
  passkeys: { id: string, userId: string }
  project_deployers: { person_id: string, project_id: string }
  api_keys: ApiKeysTable
}
