import type { MigrationSource } from '@dezky/database'

export const migrations: MigrationSource = { name: 'reconcile', directory: new URL('../migrations/', import.meta.url) }
