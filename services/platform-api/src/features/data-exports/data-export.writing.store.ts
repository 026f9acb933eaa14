// What the worker writes of an export, and whoever downloads it reads: its file, a piece a row.
import { sql } from 'kysely'
import type { DataExportFailure, DataExportProgress } from '@dezky/contracts'
import type { Readable, Scoped } from '../../database/index.ts'

/** False when there is nothing to be written any more: it was thrown away, or is finished. Its row is held until the transaction ends. */
export async function holdRunning(trx: Scoped, id: string): Promise<boolean> {
  const { rows } = await sql`select from data_exports where id = ${id}::uuid and state = 'running' for update`.execute(trx)
  return rows.length > 0
}

export async function forgetChunks(trx: Scoped, id: string): Promise<void> {
  await trx.deleteFrom('data_export_chunks').where('export_id', '=', id).execute()
}

export interface Chunk { exportId: string, tenantId: string, number: number, content: Buffer }

export async function insertChunk(trx: Scoped, { exportId, tenantId, number, content }: Chunk): Promise<void> {
  await trx.insertInto('data_export_chunks').values({ export_id: exportId, tenant_id: tenantId, number, content }).execute()
}

export async function saveProgress(trx: Scoped, id: string, progress: DataExportProgress[], bytes: number): Promise<void> {
  await trx.updateTable('data_exports').set({ progress: JSON.stringify(progress), bytes }).where('id', '=', id).execute()
}

export interface Times { finishedAt: Date, expiresAt: Date }

export async function saveFinished(trx: Scoped, id: string, sha256: Buffer, { finishedAt, expiresAt }: Times): Promise<void> {
  await trx.updateTable('data_exports').set({ sha256, finished_at: finishedAt, expires_at: expiresAt }).where('id', '=', id).execute()
}

export async function saveFailed(trx: Scoped, id: string, failure: DataExportFailure, { finishedAt, expiresAt }: Times): Promise<void> {
  await trx.updateTable('data_exports').set({ failure, bytes: 0, finished_at: finishedAt, expires_at: expiresAt }).where('id', '=', id).execute()
}

/** Null after the last. */
export async function readChunk(db: Readable, exportId: string, number: number): Promise<Buffer | null> {
  const row = await db.selectFrom('data_export_chunks').select('content').where('export_id', '=', exportId).where('number', '=', number)
    .executeTakeFirst()
  return row?.content ?? null
}
