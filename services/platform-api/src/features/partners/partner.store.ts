import type { RawBuilder } from 'kysely'
import { sql } from 'kysely'
import type { ChangePartner, Company, Contact, CreatePartner, Partner, PartnerContract } from '@dezky/contracts'
import { newId } from '@dezky/runtime'
import type { Readable, Scoped } from '../../database/index.ts'
import { contractStateOn, shareOf, statusOf } from './partner.ts'

export interface PartnerRow {
  id: string
  slug: string
  name: string
  domain: string | null
  margin_percent: string
  starts_on: string | null
  ends_on: string | null
  terms: string | null
  contact: Contact | null
  billing: Company
  version: number
  created_at: Date
  terminated_at: Date | null
  today: string
  customers: number
  revenue: { amount: number, currency: string }[]
}

/** Null when the slug belongs to another partner. */
export async function insertPartner(trx: Scoped, wish: CreatePartner): Promise<string | null> {
  const { slug, name, domain, marginPct, contract, contact, billing } = wish
  const row = await trx.insertInto('partners').values({
    id: newId(), slug, name, domain, margin_percent: marginPct, ...toColumns(contract),
    contact: JSON.stringify(contact), billing: JSON.stringify(billing),
  }).onConflict(conflict => conflict.column('slug').doNothing()).returning('id').executeTakeFirst()
  return row?.id ?? null
}

export async function findPartner(db: Readable, slug: string): Promise<Partner | null> {
  const { rows } = await sql<PartnerRow>`${selectPartners()} where p.slug = ${slug}`.execute(db)
  return rows[0] ? toPartner(rows[0]) : null
}

/** Who it is, as the scope shows it; null when it shows no such partner. */
export async function findPartnerRef(db: Readable, slug: string): Promise<Pick<Partner, 'id' | 'slug' | 'name'> | null> {
  return await db.selectFrom('partners').select(['id', 'slug', 'name']).where('slug', '=', slug).executeTakeFirst() ?? null
}

/** The same as findPartner, and nobody else changes it until the transaction ends. */
export async function lockPartner(trx: Scoped, slug: string): Promise<Partner | null> {
  await trx.selectFrom('partners').select('id').where('slug', '=', slug).forNoKeyUpdate().execute()
  return findPartner(trx, slug)
}

export async function updatePartner(trx: Scoped, id: string, change: ChangePartner): Promise<void> {
  const { marginPct, contract, contact, billing, ...rest } = change
  await trx.updateTable('partners').where('id', '=', id).set(eb => ({
    ...rest, version: eb('version', '+', 1),
    ...(marginPct === undefined ? {} : { margin_percent: marginPct }),
    ...(contract === undefined ? {} : toColumns(contract)),
    ...(contact === undefined ? {} : { contact: JSON.stringify(contact) }),
    ...(billing === undefined ? {} : { billing: JSON.stringify(billing) }),
  })).execute()
}

export async function terminatePartner(trx: Scoped, id: string): Promise<void> {
  await trx.updateTable('partners').where('id', '=', id)
    .set(eb => ({ terminated_at: new Date(), version: eb('version', '+', 1) })).execute()
}

/** Adds what is agreed from now on to what was agreed before. */
export async function recordTerms(trx: Scoped, id: string): Promise<void> {
  await sql`
    insert into partner_terms (id, partner_id, margin_percent, starts_on, ends_on, active)
    select ${newId()}::uuid, id, margin_percent, starts_on, ends_on, terminated_at is null from partners where id = ${id}`.execute(trx)
}

/** `more`: further columns, each with a comma before it. */
export function selectPartners(more: RawBuilder<unknown> = sql``): RawBuilder<unknown> {
  return sql`
  select p.id, p.slug, p.name, p.domain, p.margin_percent, p.terms, p.contact, p.billing, p.version, p.created_at, p.terminated_at,
         p.starts_on::text, p.ends_on::text, (now() at time zone 'UTC')::date::text as today, c.customers,
         coalesce((select jsonb_agg(r order by r.currency) from (
           select sum(recurring_revenue(s.status, s.seats, s.billing_interval, v.price_month, v.price_year))::bigint as amount, v.currency
             from tenants t join subscriptions s on s.tenant_id = t.id join plan_versions v on v.id = s.plan_version_id
            where t.partner_id = p.id and t.deleted_at is null group by v.currency) r), '[]') as revenue${more}
    from partners p
    cross join lateral (select count(*)::int as customers from tenants t where t.partner_id = p.id and t.deleted_at is null) c`
}

export function toPartner(row: PartnerRow): Partner {
  const terminatedAt = row.terminated_at?.toISOString() ?? null
  const contract = { startsOn: row.starts_on, endsOn: row.ends_on, terms: row.terms }
  const contractState = contractStateOn(row.today, { terminatedAt, contract })
  const margin = contractState === 'running' ? Number(row.margin_percent) : 0
  return {
    id: row.id, slug: row.slug, name: row.name, domain: row.domain, status: statusOf({ terminatedAt }), contract, contractState,
    marginPct: Number(row.margin_percent), contact: row.contact, billing: row.billing, version: row.version,
    createdAt: row.created_at.toISOString(), terminatedAt, customers: row.customers,
    recurringRevenue: row.revenue.map(({ amount, currency }) => ({
      total: { amount, currency }, share: { amount: shareOf(amount, margin), currency },
    })),
  }
}

function toColumns({ startsOn, endsOn, terms }: PartnerContract) {
  return { starts_on: startsOn, ends_on: endsOn, terms }
}
