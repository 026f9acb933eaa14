import { sql } from 'kysely'
import type {
  BillingInterval, Company, Contact, ResourceReason, ResourceState, SharedResource, SharedResourceKind, SubscriptionStatus,
  SuspensionOwner, SuspensionReason, Tenant, TenantStatus,
} from '@dezky/contracts'
import { statement } from '@dezky/database'
import type { Readable, Scoped } from '../../database/index.ts'
import { upstreamOf } from '../provisioning/index.ts'
import type { NewTenant } from './tenant.ts'
import { inDisplayOrder, provisioningOf } from './tenant.ts'

/** As it comes out of JSON: times are text. */
interface ResourceRow {
  id: string
  kind: SharedResourceKind
  subject: string
  state: ResourceState
  reason: ResourceReason | null
  message: string | null
  external_id: string | null
  changed_at: string
  last_ok_at: string | null
}

interface TenantRow {
  id: string
  slug: string
  name: string
  status: TenantStatus
  version: number
  created_at: Date
  activated_at: Date | null
  trial_ends_at: Date | null
  suspended_at: Date | null
  suspension_reason: SuspensionReason | null
  suspension_note: string | null
  suspension_owner: SuspensionOwner | null
  deleted_at: Date | null
  purge_after: Date | null
  purged_at: Date | null
  company: Company
  contacts: Contact[]
  partner: Tenant['partner']
  domains: { name: string, verified_at: string | null }[] | null
  plan: string
  plan_name: string
  plan_version: number
  subscription_status: SubscriptionStatus
  seats: number
  billing_interval: BillingInterval
  period_end: Date | null
  seats_in_use: number
  cancel_at_period_end: boolean
  /** Those all share. */
  resources: ResourceRow[] | null
  /** The states of all that are neither ok nor skipped. */
  unwell: ResourceState[] | null
}

/** False when the slug belongs to another tenant. */
export async function insertTenant(trx: Scoped, wish: NewTenant): Promise<boolean> {
  const { id, slug, name, partnerId, company, contacts, trialEndsAt } = wish
  const particulars = { company: JSON.stringify(company ?? {}), contacts: JSON.stringify(contacts ?? []) }
  const facts = { partner_id: partnerId ?? null, trial_ends_at: trialEndsAt ?? null }
  const row = await trx.insertInto('tenants').values({ id, slug, name, ...facts, ...particulars })
    .onConflict(conflict => conflict.column('slug').where('purged_at', 'is', null).doNothing()).returning('id').executeTakeFirst()
  return row !== undefined
}

export async function findTenant(db: Readable, slug: string): Promise<Tenant | null> {
  const [row] = await tenantBySlug(db, [slug])
  return row ? toTenant(row) : null
}

export async function findTenantById(db: Readable, id: string): Promise<Tenant | null> {
  const { rows } = await sql<TenantRow>`${selectTenants} where t.id = ${id}`.execute(db)
  return rows[0] ? toTenant(rows[0]) : null
}

/** In the order of their ids. */
export async function findTenantsById(db: Readable, ids: string[]): Promise<Tenant[]> {
  if (ids.length === 0) return []
  const { rows } = await sql<TenantRow>`${selectTenants} where t.id = any(${ids}::uuid[])`.execute(db)
  const found = new Map(rows.map(row => [row.id, toTenant(row)]))
  return ids.flatMap(id => found.get(id) ?? [])
}

const selectTenants = sql`
  select t.id, t.slug, t.name, t.status, t.version, t.created_at, t.activated_at, t.trial_ends_at, t.suspended_at, t.suspension_reason,
         t.suspension_note, t.suspension_owner, t.deleted_at, t.purge_after, t.purged_at, t.company, t.contacts,
         v.plan, p.name as plan_name, v.version as plan_version, s.status as subscription_status, s.seats,
         s.billing_interval, s.period_end, s.cancel_at_period_end,
         (select count(*)::int from memberships m where m.tenant_id = t.id) as seats_in_use,
         (select jsonb_build_object('id', id, 'slug', slug, 'name', name) from partners where id = t.partner_id) as partner,
         (select jsonb_agg(jsonb_build_object('name', name, 'verified_at', verified_at) order by name)
            from tenant_domains where tenant_id = t.id) as domains,
         (select jsonb_agg(jsonb_build_object('id', id, 'kind', kind, 'subject', subject, 'state', state, 'reason', reason,
                             'message', message, 'external_id', external_id, 'changed_at', changed_at, 'last_ok_at', last_ok_at))
            from resources where tenant_id = t.id and kind in ('directory.group', 'mail.domain', 'files.space')) as resources,
         (select array_agg(distinct state) from resources where tenant_id = t.id and state not in ('ok', 'skipped')) as unwell
    from tenants t join subscriptions s on s.tenant_id = t.id
         join plan_versions v on v.id = s.plan_version_id join plans p on p.slug = v.plan`

/** Whoever had the slug last. */
export const selectTenantBySlug = sql<TenantRow>`
  ${selectTenants} where t.slug = ${'slug'} order by t.purged_at desc nulls first limit 1`

const tenantBySlug = statement(selectTenantBySlug)

function toTenant(row: TenantRow): Tenant {
  return {
    id: row.id, slug: row.slug, name: row.name, status: row.status, version: row.version,
    createdAt: row.created_at.toISOString(), activatedAt: isoOrNull(row.activated_at), trialEndsAt: isoOrNull(row.trial_ends_at),
    suspension: toSuspension(row),
    deletedAt: isoOrNull(row.deleted_at), purgeAfter: isoOrNull(row.purge_after), purgedAt: isoOrNull(row.purged_at),
    partner: row.partner, company: row.company, contacts: row.contacts,
    domains: (row.domains ?? []).map(({ name, verified_at }) => ({ name, verifiedAt: isoOrNull(verified_at) })),
    subscription: {
      plan: { slug: row.plan, name: row.plan_name, version: row.plan_version }, status: row.subscription_status, seats: row.seats,
      interval: row.billing_interval, periodEnd: isoOrNull(row.period_end), cancelAtPeriodEnd: row.cancel_at_period_end,
    },
    seatsInUse: row.seats_in_use,
    provisioning: provisioningOf(row.unwell ?? []), resources: inDisplayOrder(row.resources ?? []).map(toResource),
  }
}

function toSuspension({ suspended_at, suspension_reason, suspension_note, suspension_owner }: TenantRow): Tenant['suspension'] {
  if (!suspended_at || !suspension_reason || !suspension_owner) return null
  return { reason: suspension_reason, note: suspension_note, owner: suspension_owner, since: suspended_at.toISOString() }
}

function toResource(row: ResourceRow): SharedResource {
  return {
    id: row.id, kind: row.kind, subject: row.subject, upstream: upstreamOf(row.kind), state: row.state, reason: row.reason,
    message: row.message, externalId: row.external_id,
    changedAt: new Date(row.changed_at).toISOString(), lastOkAt: isoOrNull(row.last_ok_at),
  }
}

/** Times within JSON come as text. */
function isoOrNull(time: Date | string | null): string | null {
  return time === null ? null : new Date(time).toISOString()
}
