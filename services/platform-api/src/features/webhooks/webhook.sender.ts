// One attempt to hand an event over.
import type { DeliveryAttempt } from '@dezky/contracts'
import { type Destinations, type Parcel, post } from '@dezky/runtime/outbound'

/** What happened, and after how long the endpoint asked to be tried again. */
export type Sent = DeliveryAttempt & { retryAfterMs?: number | undefined }

export const sentAlways = { 'content-type': 'application/cloudevents+json', 'user-agent': 'Dezky-Webhooks/1' }

/** Throws only the reason of `stopping`. */
export async function send(destinations: Destinations, { url, headers, body }: Parcel, stopping: AbortSignal): Promise<Sent> {
  const at = new Date()
  const result = await post(destinations, { url, headers: { ...sentAlways, ...headers }, body }, stopping)
  return { at: at.toISOString(), durationMs: Date.now() - at.getTime(), ...result }
}
