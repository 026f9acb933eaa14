import type { MigrationSource } from '@dezky/database'
import { migrations as events } from '@dezky/events'
import { migrations as reconcile } from '@dezky/reconcile'

/** In the order in which they must be applied. */
export const migrations: MigrationSource[] = [
  events,
  reconcile,
  { name: 'platform', directory: new URL('./migrations/', import.meta.url) },
]

/** Tables that hold nothing of any tenant, and so need no row-level security. */
export const sharedTables = ['schema_migrations', 'event_epochs', 'reconcile_keys'] as const
