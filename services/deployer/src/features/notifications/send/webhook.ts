// As JSON, signed by Standard Webhooks.
import { signedHeaders } from '@dezky/runtime/outbound'
import type { Outgoing } from '../delivery.ts'

export function webhookParcel({ url }: { url: string }, secret: string, outgoing: Outgoing, now: Date) {
  const { id, eventType, subject, occurredAt, message } = outgoing
  const body = JSON.stringify({ type: eventType, timestamp: occurredAt.toISOString(), data: { subject, ...message } })
  return { url, headers: signedHeaders({ id, timestamp: now, body }, [secret]), body }
}
