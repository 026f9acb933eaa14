// Every table of the platform, as its rows are.
import type { ColumnType, Generated, GeneratedAlways, JSONColumnType } from 'kysely'
import type {
  Company, Contact, Difference, ResourceKind, ResourceReason, ResourceState, Role, SuspensionOwner, SuspensionReason, TenantStatus,
} from '@dezky/contracts'
import type { EventTables } from '@dezky/events'
import type { ReconcileTables } from '@dezky/reconcile'
import type { AnnouncementTables } from './announcement-tables.ts'
import type { ApiTokenTables } from './api-token-tables.ts'
import type { AuditTables } from './audit-tables.ts'
import type { DataExportTables } from './data-export-tables.ts'
import type { MembershipDepartureTable } from './departure-tables.ts'
import type { DomainTables } from './domain-tables.ts'
import type { FileSpaceTables } from './file-space-tables.ts'
import type { MailingListTables } from './mailing-list-tables.ts'
import type { MemberImportTable } from './member-import-tables.ts'
import type { OutboxTables } from './outbox-tables.ts'
import type { PartnerTables } from './partner-tables.ts'
import type { ProfileTables } from './profile-tables.ts'
import type { SecondFactorTables } from './second-factor-tables.ts'
import type { SettingTables } from './setting-tables.ts'
import type { SubscriptionTables } from './subscription-tables.ts'
import type { SupportAccessTables } from './support-access-tables.ts'
import type { TicketTables } from './ticket-tables.ts'
import type { UpstreamTables } from './upstream-tables.ts'
import type { WebhookTables } from './webhook-tables.ts'

type Timestamp = ColumnType<Date, Date | undefined, Date>
type NullableTimestamp = ColumnType<Date | null, Date | null | undefined, Date | null>

export interface TenantTable {
  id: string
  slug: string
  name: string
  /** Follows from the facts below; see the migration that made it. */
  status: GeneratedAlways<TenantStatus>
  version: Generated<number>
  partner_id: string | null
  company: JSONColumnType<Company, string | undefined, string>
  contacts: JSONColumnType<Contact[], string | undefined, string>
  created_at: Timestamp
  activated_at: NullableTimestamp
  trial_ends_at: NullableTimestamp
  /** When its end was acted on. */
  trial_ended_at: NullableTimestamp
  suspended_at: NullableTimestamp
  suspension_reason: SuspensionReason | null
  suspension_note: string | null
  suspension_owner: SuspensionOwner | null
  deleted_at: NullableTimestamp
  purge_after: NullableTimestamp
  purge_started_at: NullableTimestamp
  purged_at: NullableTimestamp
}

export interface TenantNoteTable {
  id: string
  tenant_id: string
  author_id: string
  text: string
  created_at: Timestamp
}

export interface PersonTable {
  id: string
  email: string
  name: string
  locale: string
  locale_chosen: Generated<boolean>
  time_zone: string | null
  platform_admin_source: 'directory' | 'platform' | null
  platform_admin_since: NullableTimestamp
  platform_admin_by: string | null
  ending_sessions: Generated<string[]>
  disabled_at: NullableTimestamp
  disabled_upstream: Generated<boolean>
  created_at: Timestamp
  last_sign_in_at: NullableTimestamp
  version: Generated<number>
  invited_at: NullableTimestamp
  email_trusted: Generated<boolean>
  /** The tenant to one of whose people a link to this account was shown. */
  link_shown_in: string | null
  profile_pending: Generated<boolean>
  profile_as_of: NullableTimestamp
  signed_out_at: NullableTimestamp
  signed_out_done_at: NullableTimestamp
  erased_at: NullableTimestamp
  second_factor: Generated<boolean | null>
  second_factor_at: NullableTimestamp
  second_factor_reset_at: NullableTimestamp
  /** Name and address, spelled to be found. */
  search_text: GeneratedAlways<string>
  search_pairs: GeneratedAlways<string>
}

export interface IdentityTable {
  issuer: string
  subject: string
  person_id: string
  external_id: string | null
  groups_as_of: NullableTimestamp
  files_made: Generated<boolean>
  files_disabled: Generated<boolean>
  amr: string[] | null
  created_at: Timestamp
}

export interface RevokedMembershipTable {
  tenant_id: string
  person_id: string
  revoked_at: Timestamp
}

export interface MembershipTable {
  id: string
  tenant_id: string
  person_id: string
  role: Role
  source: Generated<'platform' | 'directory'>
  version: Generated<number>
  invited_name: string | null
  joined_at: NullableTimestamp
  invited_at: NullableTimestamp
  invitation_expires_at: NullableTimestamp
  import_id: ColumnType<string | null, string | null | undefined, string | null>
  disabled_at: NullableTimestamp
  created_at: Timestamp
}

export interface MailboxTable {
  tenant_id: string
  person_id: string
  address: string | null
  aliases: ColumnType<string[], string[] | undefined, string[]>
  /** As text: bigint. */
  quota_bytes: ColumnType<string | null, number | null | undefined, number | null>
  version: Generated<number>
  created_at: Timestamp
}

export interface ResourceTable {
  id: Generated<string>
  tenant_id: string
  kind: ResourceKind
  subject: Generated<string>
  wish: JSONColumnType<object, string | undefined, string>
  wanted: Generated<boolean>
  remove_after: NullableTimestamp
  repair: Generated<boolean>
  state: ResourceState
  reason: ResourceReason | null
  message: string | null
  external_id: string | null
  token_name: string | null
  settled_for: string | null
  differences: JSONColumnType<Difference[], string | undefined, string>
  changed_at: Timestamp
  last_ok_at: NullableTimestamp
  observed_at: NullableTimestamp
  verified_absent_at: NullableTimestamp
}

export interface IdempotentRequestTable {
  person_id: string
  key: string
  fingerprint: Buffer
  status: number
  body: JSONColumnType<object>
  created_at: Timestamp
}

export interface PlatformTables extends
  AnnouncementTables, ApiTokenTables, AuditTables, DataExportTables, DomainTables, EventTables, FileSpaceTables, MailingListTables,
  OutboxTables, PartnerTables, ProfileTables, ReconcileTables, SecondFactorTables, SettingTables, SubscriptionTables, SupportAccessTables,
  TicketTables, UpstreamTables, WebhookTables {
  tenants: TenantTable
  tenant_notes: TenantNoteTable
  people: PersonTable
  identities: IdentityTable
  memberships: MembershipTable
  revoked_memberships: RevokedMembershipTable
  membership_departures: MembershipDepartureTable
  member_imports: MemberImportTable
  mailboxes: MailboxTable
  resources: ResourceTable
  idempotent_requests: IdempotentRequestTable
}
