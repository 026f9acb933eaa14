import type { Selectable } from 'kysely'
import { sql } from 'kysely'
import type { DeliveryAttempt, WebhookDelivery } from '@dezky/contracts'
import { newId } from '@dezky/runtime'
import type { PlatformTables, Readable, Scoped } from '../../database/index.ts'
import type { Outgoing, Owner } from './webhook.ts'

type Place = Pick<Owner, 'tenantId'> & { webhookId: string }

/** In the order of the log; one that is there already stays what it is. */
export async function insertDeliveries(trx: Scoped, { tenantId, webhookId }: Place, outgoing: readonly Outgoing[]): Promise<string[]> {
  if (outgoing.length === 0) return []
  const rows = await trx.insertInto('webhook_deliveries').values(outgoing.map(({ eventId, eventType, body }) => ({
    id: newId(), tenant_id: tenantId, webhook_id: webhookId, event_id: eventId, event_type: eventType, body,
  }))).onConflict(conflict => conflict.columns(['webhook_id', 'event_id']).doNothing()).returning('id').execute()
  return rows.map(({ id }) => id)
}

export interface DueDelivery { id: string, body: string, tries: number }

/** Oldest first. */
export async function dueDeliveries(db: Readable, webhookId: string, limit: number): Promise<DueDelivery[]> {
  return db.selectFrom('webhook_deliveries').select(['id', 'body', 'tries']).where('webhook_id', '=', webhookId)
    .where('state', '=', 'pending').where('next_attempt_at', '<=', sql<Date>`now()`).orderBy('position').limit(limit).execute()
}

/** Milliseconds until the next one is due; null when none waits. */
export async function msUntilNext(db: Readable, webhookId: string): Promise<number | null> {
  const row = await db.selectFrom('webhook_deliveries').where('webhook_id', '=', webhookId).where('state', '=', 'pending')
    .select(sql<number | null>`(extract(epoch from min(next_attempt_at) - now()) * 1000)::float8`.as('ms')).executeTakeFirst()
  return row?.ms ?? null
}

interface Recorded { state: WebhookDelivery['state'], nextAttemptAt: Date | null }

export async function recordAttempt(trx: Scoped, id: string, attempt: DeliveryAttempt, { state, nextAttemptAt }: Recorded): Promise<void> {
  await trx.updateTable('webhook_deliveries').where('id', '=', id).set(eb => ({
    state, next_attempt_at: nextAttemptAt, tries: eb('tries', '+', 1), delivered_at: state === 'delivered' ? new Date() : undefined,
    attempts: sql`attempts || ${JSON.stringify([attempt])}::jsonb`,
  })).execute()
}

/** False when it is on its way. */
export async function askAgain(trx: Scoped, id: string): Promise<boolean> {
  const { numUpdatedRows } = await trx.updateTable('webhook_deliveries').where('id', '=', id).where('state', '!=', 'pending')
    .set({ state: 'pending', tries: 0, next_attempt_at: new Date() }).executeTakeFirst()
  return numUpdatedRows > 0n
}

export async function findDelivery(db: Readable, { webhookId }: Place, id: string): Promise<WebhookDelivery | null> {
  const row = await db.selectFrom('webhook_deliveries').select(shown).where('webhook_id', '=', webhookId).where('id', '=', id)
    .executeTakeFirst()
  return row ? toDelivery(row) : null
}

export async function findBody(db: Readable, { webhookId }: Place, id: string): Promise<string | null> {
  const row = await db.selectFrom('webhook_deliveries').select('body').where('webhook_id', '=', webhookId).where('id', '=', id)
    .executeTakeFirst()
  return row?.body ?? null
}

export interface DeliveriesWanted { limit: number, before: string | null, state?: WebhookDelivery['state'] | undefined }

/** Newest first, in the order in which they are sent. */
export async function listDeliveries(db: Readable, place: Place, { limit, before, state }: DeliveriesWanted): Promise<WebhookDelivery[]> {
  const { rows } = await sql<ShownRow>`
    select id, event_id, event_type, state, created_at, delivered_at, next_attempt_at, attempts from webhook_deliveries
     where tenant_id is not distinct from ${place.tenantId}::uuid and webhook_id = ${place.webhookId}
       and (${before}::uuid is null or position < (select position from webhook_deliveries where id = ${before}))
       and (${state ?? null}::text is null or state = ${state ?? null})
     order by position desc limit ${limit}`.execute(db)
  return rows.map(toDelivery)
}

export async function deleteDeliveriesBefore(trx: Scoped, time: Date): Promise<void> {
  await trx.deleteFrom('webhook_deliveries').where('created_at', '<', time).execute()
}

const shown = ['id', 'event_id', 'event_type', 'state', 'created_at', 'delivered_at', 'next_attempt_at', 'attempts'] as const
type ShownRow = Pick<Selectable<PlatformTables['webhook_deliveries']>, (typeof shown)[number]>

function toDelivery(row: ShownRow): WebhookDelivery {
  return {
    id: row.id, eventId: row.event_id, eventType: row.event_type, state: row.state, createdAt: row.created_at.toISOString(),
    deliveredAt: row.delivered_at?.toISOString() ?? null, nextAttemptAt: row.next_attempt_at?.toISOString() ?? null, attempts: row.attempts,
  }
}
