// Every table of the deployer's database.
import type { Generated } from 'kysely'
import type { Settings } from '@dezky/contracts/deployer'
import type { EventTables } from '@dezky/events'
import type { ReconcileTables } from '@dezky/reconcile'
import type { AccountTables } from './account-tables.ts'
import type { AuditTables } from './audit-tables.ts'
import type { Json } from './columns.ts'
import type { DeploymentTables } from './deployment-tables.ts'
import type { ImageTables } from './image-tables.ts'
import type { KeptTables } from './kept-tables.ts'
import type { NotificationTables } from './notification-tables.ts'
import type { PlaceTables } from './place-tables.ts'
import type { ProjectTables } from './project-tables.ts'

export interface SettingsTable {
  id: Generated<boolean>
  installation: Generated<string>
  value: Json<Partial<Settings>>
  version: Generated<number>
  accounts_sealed: Buffer | null
  accounts_key_id: string | null
}

export interface DeployerTables extends EventTables, ReconcileTables,
  PlaceTables, ProjectTables, DeploymentTables, AccountTables, ImageTables, NotificationTables, KeptTables, AuditTables {
  settings: SettingsTable
}
