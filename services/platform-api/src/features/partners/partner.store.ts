import { sql } from 'kysely'
import pg from 'pg'
import type { ChangePartner, Company, Contact, CreatePartner, Partner, PartnersQuery } from '@dezky/contracts'
import { newId } from '@dezky/runtime'
import type { Readable, Scoped } from '../../database/index.ts'
import type { Contract } from './partner.ts'
import { shareOf, statusOf } from './partner.ts'

interface PartnerRow {
  id: string
  slug: string
  name: string
  domain: string | null
  margin_percent: string
  contact: Contact | null
  billing: Company
  version: number
  created_at: Date
  terminated_at: Date | null
  customers: number
  revenue: { amount: number, currency: string }[]
}

/** Null when the slug belongs to another partner. */
export async function insertPartner(trx: Scoped, wish: CreatePartner): Promise<string | null> {
  const { slug, name, domain, marginPct, contact, billing } = wish
  const row = await trx.insertInto('partners').values({
    id: newId(), slug, name, domain, margin_percent: marginPct, contact: JSON.stringify(contact), billing: JSON.stringify(billing),
  }).onConflict(conflict => conflict.column('slug').doNothing()).returning('id').executeTakeFirst()
  return row?.id ?? null
}

export async function findPartner(db: Readable, slug: string): Promise<Partner | null> {
  const { rows } = await sql<PartnerRow>`${selectPartners} where p.slug = ${slug}`.execute(db)
  return rows[0] ? toPartner(rows[0]) : null
}

/** Whether the scope shows this partner at all. */
export async function isVisible(db: Readable, slug: string): Promise<boolean> {
  return await db.selectFrom('partners').select('id').where('slug', '=', slug).executeTakeFirst() !== undefined
}

/** The same, and nobody else changes it until the transaction ends. */
export async function lockPartner(trx: Scoped, slug: string): Promise<Partner | null> {
  await trx.selectFrom('partners').select('id').where('slug', '=', slug).forNoKeyUpdate().execute()
  return findPartner(trx, slug)
}

export type PartnersWanted = Pick<PartnersQuery, 'limit' | 'search' | 'status'> & { after: string | null }

/** By slug. */
export async function listPartners(db: Readable, { limit, search, status, after }: PartnersWanted): Promise<Partner[]> {
  const words = search ? `%${search.toLowerCase().replaceAll(/[\\%_]/g, String.raw`\$&`)}%` : null
  const { rows } = await sql<PartnerRow>`${selectPartners}
    where (${after}::text is null or p.slug > ${after})
      and (${words}::text is null or p.slug || ' ' || lower(p.name) || ' ' || coalesce(p.domain, '') like ${words})
      and (${status ?? null}::text is null or (p.terminated_at is null) = (${status ?? null} = 'active'))
    order by p.slug limit ${limit}`.execute(db)
  return rows.map(toPartner)
}

export async function updatePartner(trx: Scoped, id: string, { marginPct, contact, billing, ...rest }: ChangePartner): Promise<void> {
  await trx.updateTable('partners').where('id', '=', id).set(eb => ({
    ...rest, version: eb('version', '+', 1),
    ...(marginPct === undefined ? {} : { margin_percent: marginPct }),
    ...(contact === undefined ? {} : { contact: JSON.stringify(contact) }),
    ...(billing === undefined ? {} : { billing: JSON.stringify(billing) }),
  })).execute()
}

export async function terminatePartner(trx: Scoped, id: string): Promise<void> {
  await trx.updateTable('partners').where('id', '=', id)
    .set(eb => ({ terminated_at: new Date(), version: eb('version', '+', 1) })).execute()
}

export type Addition = 'added' | 'already-here' | 'elsewhere' | 'unknown'

/** Whether the person now works for the partner, or why not. */
export async function insertPartnerMember(trx: Scoped, partnerId: string, personId: string): Promise<Addition> {
  const row = await trx.insertInto('partner_members').values({ partner_id: partnerId, person_id: personId })
    .onConflict(conflict => conflict.doNothing()).returning('person_id').executeTakeFirst()
    .catch((error: unknown) => {
      if (error instanceof pg.DatabaseError && error.constraint === 'partner_members_person_id_fkey') return null
      throw error
    })
  if (row === null) return 'unknown'
  if (row) return 'added'
  const present = await trx.selectFrom('partner_members').select('partner_id').where('person_id', '=', personId).executeTakeFirst()
  return present?.partner_id === partnerId ? 'already-here' : 'elsewhere'
}

export async function deletePartnerMember(trx: Scoped, partnerId: string, personId: string): Promise<boolean> {
  const row = await trx.deleteFrom('partner_members').where('partner_id', '=', partnerId).where('person_id', '=', personId)
    .returning('person_id').executeTakeFirst()
  return row !== undefined
}

export interface StaffWanted { limit: number, after: string | null }

/** In the order in which the platform came to know them. */
export async function listPartnerMembers(db: Readable, partnerId: string, { limit, after }: StaffWanted) {
  const query = db.selectFrom('partner_members as w').innerJoin('people as p', 'p.id', 'w.person_id')
    .select(['p.id', 'p.name', 'p.email', 'w.created_at']).where('w.partner_id', '=', partnerId).orderBy('p.id').limit(limit)
  const rows = await (after === null ? query : query.where('p.id', '>', after)).execute()
  return rows.map(({ id, name, email, created_at }) => ({ personId: id, name, email, since: created_at.toISOString() }))
}

const selectPartners = sql`
  select p.*,
         (select count(*)::int from tenants t where t.partner_id = p.id and t.deleted_at is null) as customers,
         coalesce((select jsonb_agg(r order by r.currency) from (
           select sum(recurring_revenue(s.status, s.seats, s.billing_interval, v.price_month, v.price_year))::bigint as amount, v.currency
             from tenants t join subscriptions s on s.tenant_id = t.id join plan_versions v on v.id = s.plan_version_id
            where t.partner_id = p.id and t.deleted_at is null group by v.currency) r), '[]') as revenue
    from partners p`

function toPartner(row: PartnerRow): Partner {
  return {
    ...toContract(row), customers: row.customers,
    recurringRevenue: row.revenue.map(({ amount, currency }) => ({
      total: { amount, currency }, share: { amount: shareOf(amount, Number(row.margin_percent)), currency },
    })),
  }
}

function toContract(row: PartnerRow): Contract {
  const terminatedAt = row.terminated_at?.toISOString() ?? null
  return {
    id: row.id, slug: row.slug, name: row.name, domain: row.domain, status: statusOf({ terminatedAt }),
    marginPct: Number(row.margin_percent), contact: row.contact, billing: row.billing, version: row.version,
    createdAt: row.created_at.toISOString(), terminatedAt,
  }
}
