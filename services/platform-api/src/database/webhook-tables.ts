// The rows of webhooks, and of what is on its way to them.
import type { ColumnType, Generated, JSONColumnType } from 'kysely'
import type { DeliveryAttempt, Webhook, WebhookDelivery } from '@dezky/contracts'

type NullableTimestamp = ColumnType<Date | null, Date | null | undefined, Date | null>

export interface WebhookTable {
  id: string
  tenant_id: string | null
  url: string
  description: string
  event_types: string[]
  active: boolean
  secret: Buffer
  previous_secrets: JSONColumnType<{ sealed: string, until: string }[], string | undefined, string>
  cursor: string
  version: Generated<number>
  created_at: ColumnType<Date, never, never>
  failing_since: NullableTimestamp
  not_before: NullableTimestamp
  disabled_at: NullableTimestamp
  disabled_reason: NonNullable<Webhook['disabled']>['reason'] | null
}

export interface WebhookDeliveryTable {
  id: string
  tenant_id: string | null
  webhook_id: string
  position: ColumnType<bigint, never, never>
  event_id: string
  event_type: string
  body: string
  state: Generated<WebhookDelivery['state']>
  tries: Generated<number>
  next_attempt_at: NullableTimestamp
  attempts: JSONColumnType<DeliveryAttempt[], string | undefined, string>
  created_at: ColumnType<Date, never, never>
  delivered_at: NullableTimestamp
}

export interface WebhookTables {
  webhooks: WebhookTable
  webhook_deliveries: WebhookDeliveryTable
}
