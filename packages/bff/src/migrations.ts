import type { MigrationSource } from '@dezky/database'

/** The tables of one surface's sessions; applied to that surface's own database. */
export const migrations: MigrationSource = { name: 'bff', directory: new URL('../migrations/', import.meta.url) }
