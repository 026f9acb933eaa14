import { sql } from 'kysely'
import type { TicketFile } from '@dezky/contracts'
import type { Readable, Scoped } from '../../database/index.ts'

export interface NewFile extends TicketFile { tenantId: string, uploadedBy: string, content: Buffer, at: Date }

export async function insertFile(trx: Scoped, { tenantId, uploadedBy, content, at, ...file }: NewFile): Promise<void> {
  await trx.insertInto('ticket_files')
    .values({ ...file, tenant_id: tenantId, uploaded_by: uploadedBy, message_id: null, note_id: null, created_at: at }).execute()
  await trx.insertInto('ticket_file_contents').values({ file_id: file.id, tenant_id: tenantId, content }).execute()
}

/** Of everything a tenant's tickets hold; whoever adds to it waits here until this transaction ends. To be asked as the platform. */
export async function bytesHeld(platform: Scoped, tenantId: string): Promise<number> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`ticket files ${tenantId}`}, 0))`.execute(platform)
  const { rows } = await sql<{ bytes: string }>`
    select coalesce(sum(bytes), 0) as bytes from ticket_files where tenant_id = ${tenantId}::uuid`.execute(platform)
  return Number(rows[0]?.bytes)
}

export interface Sending { tenantId: string, uploadedBy: string, ids: string[], with: { message: string } | { note: string } }

/** Gives to a message what its author has uploaded for it, and not sent yet. Returns how many that were. */
export async function sendFiles(trx: Scoped, { tenantId, uploadedBy, ids, ...sending }: Sending): Promise<number> {
  if (ids.length === 0) return 0
  const rows = await trx.updateTable('ticket_files')
    .set('message' in sending.with ? { message_id: sending.with.message } : { note_id: sending.with.note })
    .where('tenant_id', '=', tenantId).where('uploaded_by', '=', uploadedBy).where('id', 'in', ids)
    .where('message_id', 'is', null).where('note_id', 'is', null).returning('id').execute()
  return rows.length
}

export async function findFile(db: Readable, tenantId: string, id: string): Promise<(TicketFile & { content: Buffer }) | null> {
  return await db.selectFrom('ticket_files as f').innerJoin('ticket_file_contents as c', 'c.file_id', 'f.id')
    .select(['f.id', 'f.name', 'f.type', 'f.bytes', 'c.content']).where('f.tenant_id', '=', tenantId).where('f.id', '=', id)
    .executeTakeFirst() ?? null
}

/** What was uploaded and never sent. */
export async function deleteUnsentFilesBefore(trx: Scoped, time: Date): Promise<void> {
  await trx.deleteFrom('ticket_files').where('message_id', 'is', null).where('note_id', 'is', null).where('created_at', '<', time).execute()
}
