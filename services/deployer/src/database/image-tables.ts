// Images that come by themselves.
import type { DeliveryAnswer } from '@dezky/contracts/deployer'
import type { Json } from './columns.ts'

export interface TagsTable {
  repository: string
  name: string
  digest: string
  built_at: Date | null
  since: Date
  looked_at: Date
}

export interface TagChangesTable {
  id: string
  repository: string
  tag: string
  change: 'appeared' | 'moved' | 'vanished'
  before: string | null
  after: string | null
  at: Date
}

export interface WebhookDeliveriesTable {
  id: string
  registry_id: string
  received_at: Date
  source: string | null
  verdict: 'accepted' | 'refused'
  why: string | null
  pushes: Json<DeliveryAnswer['pushes']>
  ignored: Json<string[]>
  body: string
}

export interface ImageTables {
  repositories: { name: string, looked_at: Date | null, problem: string | null }
  tags: TagsTable
  tag_changes: TagChangesTable
  webhook_deliveries: WebhookDeliveriesTable
  pushes: { key: string, repository: string, tag: string, received_at: Date, seen_at: Date | null }
}
