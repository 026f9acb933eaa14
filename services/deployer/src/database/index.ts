import type { Kysely } from 'kysely'
import type { MigrationSource, Transaction } from '@dezky/database'
import { migrations as events } from '@dezky/events'
import { migrations as reconcile } from '@dezky/reconcile'
import type { DeployerTables } from './tables.ts'

export type { DeployerTables } from './tables.ts'
export type Db = Kysely<DeployerTables>
export type Trx = Transaction<DeployerTables>

export const migrations: MigrationSource[] = [
  reconcile, events, { name: 'deployer', directory: new URL('./migrations/', import.meta.url) },
]
