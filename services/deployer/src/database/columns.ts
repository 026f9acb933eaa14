// What many tables have.
import type { ColumnType, Generated } from 'kysely'

/** Read as it was written, written as text. */
export type Json<Value> = ColumnType<Value, string, string>

export interface Versioned { id: string, name: string, version: Generated<number>, created_at: Date, updated_at: Date }
