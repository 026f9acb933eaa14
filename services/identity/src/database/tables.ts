import type { ColumnType, Generated } from 'kysely'

type Json = ColumnType<Record<string, unknown>, string, string>

export interface PeopleTable {
  id: string
  marker: string | null
  adopted: Generated<boolean>
  email: string
  name: string
  locale: string
  enabled: boolean
  password_hash: string | null
  password_changed_at: Date | null
  second_factor_required: Generated<boolean>
  created_at: Date
  updated_at: Date
}

export interface GroupsTable { id: string, marker: string | null, name: string, title: string, created_at: Date }

export interface LinksTable {
  id: string
  person_id: string
  purpose: 'invitation' | 'recovery'
  secret_digest: Buffer
  return_to: string
  created_at: Date
  expires_at: Date
  used_at: Date | null
  voided_at: Date | null
}

export interface ArtifactsTable {
  model: string
  digest: string
  payload: Json
  session_uid: string | null
  grant_id: string | null
  account_id: string | null
  expires_at: Date | null
  consumed_at: Date | null
}

export interface AuthenticatorsTable {
  person_id: string
  sealed: Buffer
  last_step: Generated<number>
  created_at: Date
  confirmed_at: Date | null
}

export interface PasskeysTable {
  id: string
  person_id: string
  name: string
  public_key: Buffer
  sign_count: ColumnType<string, number, number>
  transports: string[]
  synced: boolean
  created_at: Date
  last_used_at: Date | null
  copied_at: Date | null
}

export interface IdentityTables {
  people: PeopleTable
  groups: GroupsTable
  memberships: { group_id: string, person_id: string }
  links: LinksTable
  throttles: { bucket: string, hits: number, window_ends_at: Date }
  signing_keys: { kid: string, sealed: Buffer, created_at: Date, signs_from: Date }
  artifacts: ArtifactsTable
  authenticators: AuthenticatorsTable
  passkeys: PasskeysTable
  recovery_codes: { person_id: string, digest: Buffer, used_at: Date | null }
  challenges: { purpose: string, holder: string, challenge: string, expires_at: Date }
}
