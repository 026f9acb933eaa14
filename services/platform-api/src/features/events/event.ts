import { z } from 'zod'
import type { EventData, EventType } from '@dezky/contracts'
import { appendEvent, appendEvents, isCursor } from '@dezky/events'
import type { Scoped } from '../../database/index.ts'

export const cursorSchema = z.string().max(200).refine(isCursor, 'is not a cursor of this log')

/** Says that something happened, in the transaction in which it does. */
export async function tell<T extends EventType>(
  trx: Scoped, type: T, event: Told<T>,
): Promise<void> {
  await appendEvent(trx, { type, ...event })
}

interface Told<T extends EventType> { tenantId: string | null, subject: string, data: EventData<T> }

/** The same of many at once. */
export async function tellAll<T extends EventType>(trx: Scoped, type: T, events: Told<T>[]): Promise<void> {
  await appendEvents(trx, events.map(event => ({ type, ...event })))
}
