import { sql } from 'kysely'
import type { Readable } from '../../database/index.ts'

/** People with a seat: everybody who is a member. */
export async function countSeatsInUse(db: Readable, tenantId: string): Promise<number> {
  const { count } = await db.selectFrom('memberships').select(eb => eb.fn.countAll<bigint>().as('count'))
    .where('tenant_id', '=', tenantId).executeTakeFirstOrThrow()
  return Number(count)
}

/**
 * How many may have one: what was subscribed to, or what an operator has granted instead; none without a subscription that runs.
 * Where fewer are agreed on for the next period, nobody takes one of those that go.
 */
export async function countSeats(db: Readable, tenantId: string): Promise<number> {
  const { rows } = await sql<{ seats: bigint }>`
    select case when s.status in ('trialing', 'active', 'past_due')
           then coalesce(o.value, least(s.seats, s.next_seats)) else 0 end::bigint as seats
      from subscriptions s left join entitlement_overrides o
           on o.tenant_id = s.tenant_id and o.key = 'seats' and (o.expires_at is null or o.expires_at > now())
     where s.tenant_id = ${tenantId}`.execute(db)
  return Number(rows[0]?.seats ?? 0)
}
