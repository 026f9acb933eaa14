import type { NotificationDelivery, NotificationMessage } from '@dezky/contracts/deployer'
import type { StoredEvent } from '@dezky/events'
import { newId } from '@dezky/runtime'
import type { Db, Trx } from '../../database/index.ts'
import type { Outgoing, Standing, Verdict } from './delivery.ts'

export interface Told { event: StoredEvent, message: NotificationMessage }

/** In the order of the log; what is there already stays what it is. */
export async function insertDeliveries(trx: Trx, channelId: string, told: Told[], now: Date): Promise<void> {
  if (told.length === 0) return
  await trx.insertInto('notification_deliveries').values(told.map(({ event, message }) => ({
    id: newId(), channel_id: channelId, event_id: event.id, event_type: event.type, subject: event.subject, occurred_at: event.occurredAt,
    message: JSON.stringify(message), answer: null, created_at: now, next_attempt_at: now, ended_at: null,
  }))).onConflict(conflict => conflict.columns(['channel_id', 'event_id']).doNothing()).execute()
}

export interface WaitingDelivery extends Outgoing, Standing { nextAttemptAt: Date }

/** The oldest: no other is sent before it. */
export async function readFirstWaiting(db: Db, channelId: string): Promise<WaitingDelivery | null> {
  const row = await db.selectFrom('notification_deliveries').selectAll()
    .where('channel_id', '=', channelId).where('state', '=', 'waiting').orderBy('position').limit(1).executeTakeFirst()
  return row
    ? {
        id: row.id, eventType: row.event_type, subject: row.subject, occurredAt: row.occurred_at, message: row.message,
        attempts: row.attempts, createdAt: row.created_at, nextAttemptAt: row.next_attempt_at ?? row.created_at,
      }
    : null
}

export async function recordAttempt(trx: Trx, id: string, { state, nextAttemptAt }: Verdict, answer: string, now: Date): Promise<void> {
  await trx.updateTable('notification_deliveries').where('id', '=', id).where('state', '=', 'waiting').set(eb => ({
    state, answer, next_attempt_at: nextAttemptAt, ended_at: state === 'waiting' ? null : now, attempts: eb('attempts', '+', 1),
  })).execute()
}

/** The channel was mended, perhaps: what waits is tried now. */
export async function hurryWaiting(trx: Trx, channelId: string, now: Date): Promise<void> {
  await trx.updateTable('notification_deliveries').set({ next_attempt_at: now })
    .where('channel_id', '=', channelId).where('state', '=', 'waiting').execute()
}

export async function giveUpWaiting(trx: Trx, channelId: string, answer: string, now: Date): Promise<void> {
  await trx.updateTable('notification_deliveries').set({ state: 'failed', answer, next_attempt_at: null, ended_at: now })
    .where('channel_id', '=', channelId).where('state', '=', 'waiting').execute()
}

export async function deleteEndedBefore(trx: Trx, channelId: string, time: Date): Promise<void> {
  await trx.deleteFrom('notification_deliveries').where('channel_id', '=', channelId).where('ended_at', '<', time).execute()
}

/** Newest first. */
export async function readDeliveries(
  db: Db, channelId: string, { limit, before }: { limit: number, before: string | null },
): Promise<NotificationDelivery[]> {
  const all = db.selectFrom('notification_deliveries').selectAll().where('channel_id', '=', channelId)
  const page = before === null
    ? all
    : all.where('position', '<', eb => eb.selectFrom('notification_deliveries').select('position')
        .where('id', '=', before).where('channel_id', '=', channelId))
  const rows = await page.orderBy('position', 'desc').limit(limit).execute()
  return rows.map(row => ({
    id: row.id, eventId: row.event_id, eventType: row.event_type, state: row.state, attempts: row.attempts, answer: row.answer,
    message: row.message, createdAt: row.created_at.toISOString(), nextAttemptAt: row.next_attempt_at?.toISOString() ?? null,
    endedAt: row.ended_at?.toISOString() ?? null,
  }))
}
