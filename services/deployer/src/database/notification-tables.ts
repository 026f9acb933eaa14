// Who is told, and what they were told.
import type { Generated } from 'kysely'
import type { ChannelOptions, NotificationGroup, NotificationMessage, NotificationState } from '@dezky/contracts/deployer'
import type { Json, Versioned } from './columns.ts'

export interface NotificationChannelsTable extends Versioned {
  options: Json<ChannelOptions>
  sealed: Buffer | null
  key_id: string | null
  groups: NotificationGroup[]
  every_project: boolean
  enabled: boolean
  cursor: string
}

export interface NotificationDeliveriesTable {
  id: string
  position: Generated<string>
  channel_id: string
  event_id: string
  event_type: string
  subject: string
  occurred_at: Date
  message: Json<NotificationMessage>
  state: Generated<NotificationState>
  attempts: Generated<number>
  answer: string | null
  created_at: Date
  next_attempt_at: Date | null
  ended_at: Date | null
}

export interface NotificationTables {
  notification_channels: NotificationChannelsTable
  notification_channel_projects: { channel_id: string, project_id: string }
  notification_deliveries: NotificationDeliveriesTable
}
