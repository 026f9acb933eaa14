import { sql } from 'kysely'
import type { TenantNote } from '@dezky/contracts'
import type { Readable, Scoped } from '../../database/index.ts'

export interface NewNote { id: string, tenantId: string, authorId: string, text: string }

export async function insertNote(trx: Scoped, { id, tenantId, authorId, text }: NewNote): Promise<void> {
  await trx.insertInto('tenant_notes').values({ id, tenant_id: tenantId, author_id: authorId, text }).execute()
}

/** False when there was none. */
export async function deleteNote(trx: Scoped, tenantId: string, id: string): Promise<boolean> {
  const row = await trx.deleteFrom('tenant_notes').where('tenant_id', '=', tenantId).where('id', '=', id).returning('id').executeTakeFirst()
  return row !== undefined
}

/** Newest first: their ids carry their time. */
export async function listNotes(db: Readable, tenantId: string, page: { before: string | null, limit: number }): Promise<TenantNote[]> {
  const { rows } = await sql<NoteRow>`${selectNotes}
    where n.tenant_id = ${tenantId} and (${page.before}::uuid is null or n.id < ${page.before}::uuid)
    order by n.id desc limit ${page.limit}`.execute(db)
  return rows.map(toNote)
}

export async function findNote(db: Readable, id: string): Promise<TenantNote | null> {
  const { rows } = await sql<NoteRow>`${selectNotes} where n.id = ${id}`.execute(db)
  return rows[0] ? toNote(rows[0]) : null
}

interface NoteRow { id: string, text: string, author: TenantNote['author'], created_at: Date }

const selectNotes = sql`
  select n.id, n.text, n.created_at, jsonb_build_object('id', p.id, 'name', p.name) as author
    from tenant_notes n join people p on p.id = n.author_id`

function toNote({ id, text, author, created_at }: NoteRow): TenantNote {
  return { id, text, author, createdAt: created_at.toISOString() }
}
