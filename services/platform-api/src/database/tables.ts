// Every table of the platform, as its rows are.
import type { ColumnType, Generated, JSONColumnType } from 'kysely'
import type { PlanId, ResourceKind, ResourceReason, ResourceState, Role, TenantStatus } from '@dezky/contracts'
import type { EventTables } from '@dezky/events'
import type { ReconcileTables } from '@dezky/reconcile'

type Timestamp = ColumnType<Date, Date | undefined, Date>
type NullableTimestamp = ColumnType<Date | null, Date | null | undefined, Date | null>

export interface TenantTable {
  id: string
  slug: string
  name: string
  status: TenantStatus
  version: Generated<number>
  created_at: Timestamp
  activated_at: NullableTimestamp
}

export interface PersonTable {
  id: string
  email: string
  name: string
  locale: string
  platform_admin_source: 'directory' | 'platform' | null
  created_at: Timestamp
  last_sign_in_at: NullableTimestamp
}

export interface IdentityTable {
  issuer: string
  subject: string
  person_id: string
  external_id: string | null
  created_at: Timestamp
}

export interface MembershipTable {
  id: string
  tenant_id: string
  person_id: string
  role: Role
  created_at: Timestamp
}

export interface SubscriptionTable {
  tenant_id: string
  plan: PlanId
  status: 'active' | 'ended'
  seats: number
  created_at: Timestamp
}

export interface ResourceTable {
  tenant_id: string
  kind: ResourceKind
  state: ResourceState
  reason: ResourceReason | null
  message: string | null
  external_id: string | null
  changed_at: Timestamp
  last_ok_at: NullableTimestamp
}

export interface AuditChainTable {
  chain: string
  tenant_id: string | null
  sequence: bigint
  hash: Buffer
}

export interface AuditEntryTable {
  chain: string
  sequence: bigint
  tenant_id: string | null
  id: string
  occurred_at: Date
  actor_kind: 'person' | 'system'
  actor_id: string | null
  action: string
  subject: string
  details: JSONColumnType<Record<string, unknown>>
  request_id: string | null
  previous_hash: Buffer
  hash: Buffer
}

export interface IdempotentRequestTable {
  person_id: string
  key: string
  fingerprint: Buffer
  status: number
  body: JSONColumnType<object>
  created_at: Timestamp
}

export interface PlatformTables extends EventTables, ReconcileTables {
  tenants: TenantTable
  people: PersonTable
  identities: IdentityTable
  memberships: MembershipTable
  subscriptions: SubscriptionTable
  resources: ResourceTable
  audit_chains: AuditChainTable
  audit_entries: AuditEntryTable
  idempotent_requests: IdempotentRequestTable
}
