import type { MigrationSource } from '@dezky/database'

export const migrations: MigrationSource = { name: 'events', directory: new URL('../migrations/', import.meta.url) }
