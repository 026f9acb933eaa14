// What is known of a tenant from which follows what it must have upstream.
import { sql } from 'kysely'
import type { EntitlementKey, Role, TenantStatus } from '@dezky/contracts'
import type { Readable } from '../../database/index.ts'
import { entitlementsOfTenant } from '../entitlements/index.ts'
import type { GivenMailbox } from '../mailboxes/index.ts'

/** `since` tells one suspension from the next. */
export interface Phase { is: 'open' | 'suspended' | 'deleted' | 'disabled', since: string | null }

export interface MemberFacts {
  personId: string
  role: Role
  /** They have been told to come in. */
  joined: boolean
  /** As the tenant's other people read it: until they have come themselves, what whoever added them called them. */
  name: string
  /** In lower case. */
  email: string
  /** Somebody who may say so has said that the address is theirs. */
  emailTrusted: boolean
  /** The platform keeps them out. */
  disabled: boolean
  /** Since when the tenant itself does. */
  keptOutSince: string | null
  /** Of what is known of them: goes up when anything of it changes. */
  version: number
  /** What an administrator has said of their mailbox. */
  mailbox: GivenMailbox | null
  /** What the mailbox they have is addressed by. */
  heldAddress: string | null
}

export interface DepartureFacts {
  id: string
  personId: string
  name: string
  /** `until`: null means to be erased at once. `heirId`: mail for the address goes to this person. */
  mail: { until: Date | null, address: string | null, heirId: string | null }
  files: { until: Date | null }
}

export interface TenantFacts {
  id: string
  slug: string
  name: string
  status: TenantStatus
  phase: Phase
  members: MemberFacts[]
  /** Those who have left, and whose things are still there. */
  departures: DepartureFacts[]
  /** Proven to be the tenant's. `relaying`: mail for addresses unknown here goes on to the domain's other server. */
  domains: { name: string, relaying: boolean }[]
  /** Addresses whose mail goes on to members, and to others. */
  mailingLists: { id: string, address: string, name: string, personIds: string[], others: string[] }[]
  entitled: Record<EntitlementKey, number>
  /** How much its files may take, at most; null: everything it is entitled to. */
  fileQuotaBytes: number | null
  /** By now: its time has come. */
  secondFactorRequired: boolean
}

/** Times within JSON are in the database's own spelling. */
interface Spelled { mailUntil: string | null, address: string | null, heirId: string | null, filesUntil: string | null }

interface FactsRow {
  id: string
  slug: string
  name: string
  status: TenantStatus
  suspended_at: Date | null
  deleted_at: Date | null
  members: TenantFacts['members']
  departures: (Omit<DepartureFacts, 'mail' | 'files'> & Spelled)[]
  domains: TenantFacts['domains']
  mailingLists: TenantFacts['mailingLists']
  fileQuotaBytes: number | null
  secondFactorRequired: boolean
}

/** In how many milliseconds something of it changes by itself; null: nothing does. */
export async function untilFactsChange(db: Readable, tenantId: string): Promise<number | null> {
  const { rows: [row] } = await sql<{ ms: number }>`
    select ceil(extract(epoch from required_from - clock_timestamp()) * 1000)::float8 as ms from second_factor_policies
     where tenant_id = ${tenantId} and required_from > now()`.execute(db)
  return row ? Math.max(0, row.ms) : null
}

export async function readTenantFacts(db: Readable, tenantId: string): Promise<TenantFacts | null> {
  const { rows: [row] } = await sql<FactsRow>`
    select t.id, t.slug, t.name, t.status, t.suspended_at, t.deleted_at,
           (select coalesce(jsonb_agg(jsonb_build_object(
                     'personId', m.person_id, 'role', m.role, 'joined', m.joined_at is not null,
                     'email', lower(p.email), 'emailTrusted', p.email_trusted,
                     'name', case when m.source = 'directory' or p.last_sign_in_at >= m.created_at then p.name
                                  else coalesce(m.invited_name, p.name) end,
                     'disabled', p.disabled_at is not null, 'keptOutSince', m.disabled_at, 'version', p.version,
                     'heldAddress', coalesce(r.wish->>'formerAddress', r.wish->>'address'),
                     'mailbox', case when b.tenant_id is not null then
                       jsonb_build_object('address', b.address, 'aliases', b.aliases, 'quotaBytes', b.quota_bytes) end)
                     order by m.id), '[]')
              from memberships m join people p on p.id = m.person_id
              left join mailboxes b on b.tenant_id = m.tenant_id and b.person_id = m.person_id
              left join resources r on r.tenant_id = m.tenant_id and r.kind = 'mail.account' and r.subject = m.person_id::text
             where m.tenant_id = t.id) as members,
           (select coalesce(jsonb_agg(jsonb_build_object(
                     'id', d.id, 'personId', d.person_id, 'name', d.name, 'mailUntil', d.mail_until, 'address', d.mail_address,
                     'heirId', d.mail_heir, 'filesUntil', d.files_until) order by d.id), '[]')
              from membership_departures d where d.tenant_id = t.id) as departures,
           (select coalesce(jsonb_agg(jsonb_build_object('name', name, 'relaying', relaying) order by name), '[]')
              from tenant_domains where tenant_id = t.id and verified_at is not null) as domains,
           (select coalesce(jsonb_agg(jsonb_build_object(
                     'id', l.id, 'address', l.address, 'name', l.name, 'others', l.others,
                     'personIds', array(select person_id from mailing_list_members where list_id = l.id order by person_id))
                     order by l.id), '[]')
              from mailing_lists l where l.tenant_id = t.id) as "mailingLists",
           (select to_jsonb(quota_bytes) from file_spaces where tenant_id = t.id) as "fileQuotaBytes",
           exists (select from second_factor_policies where tenant_id = t.id and required_from <= now()) as "secondFactorRequired"
      from tenants t where t.id = ${tenantId}`.execute(db)
  if (!row) return null
  const { suspended_at: suspendedAt, deleted_at: deletedAt, departures, ...facts } = row
  const entitlements = await entitlementsOfTenant(db, tenantId)
  const entitled = Object.fromEntries(entitlements.map(({ key, value }) => [key, Number(value)])) as TenantFacts['entitled']
  return { ...facts, departures: departures.map(toDeparture), phase: phaseOf(suspendedAt, deletedAt), entitled }
}

function toDeparture({ mailUntil, address, heirId, filesUntil, ...departure }: FactsRow['departures'][number]): DepartureFacts {
  const time = (text: string | null) => text === null ? null : new Date(text)
  return { ...departure, mail: { until: time(mailUntil), address, heirId }, files: { until: time(filesUntil) } }
}

function phaseOf(suspendedAt: Date | null, deletedAt: Date | null): Phase {
  if (deletedAt) return { is: 'deleted', since: deletedAt.toISOString() }
  if (suspendedAt) return { is: 'suspended', since: suspendedAt.toISOString() }
  return { is: 'open', since: null }
}
