import type { Kysely } from 'kysely'
import type { MigrationSource, Transaction } from '@dezky/database'
import type { IdentityTables } from './tables.ts'

export type Db = Kysely<IdentityTables>
export type Trx = Transaction<IdentityTables>

export const migrations: MigrationSource = { name: 'identity', directory: new URL('./migrations/', import.meta.url) }
