// Notes are the operators' own: so are their audit entries and events, which belong to the platform and not to the tenant.
import type { TenantNote } from '@dezky/contracts'
import { newId } from '@dezky/runtime'
import type { Readable, Scoped } from '../../database/index.ts'
import type { Actor } from '../audit/index.ts'
import { appendAudit } from '../audit/index.ts'
import { NoteNotFound } from './tenant.errors.ts'
import { noteAdded, noteRemoved } from './tenant.events.ts'
import { deleteNote, findNote, insertNote, listNotes } from './tenant.notes.store.ts'
import { getTenant } from './tenant.service.ts'

interface NotePage { items: TenantNote[], last: string | null }

interface NotesWanted { limit: number, before: string | null }

export async function pageOfNotes(db: Readable, slug: string, { limit, before }: NotesWanted): Promise<NotePage> {
  const { id } = await getTenant(db, slug)
  const found = await listNotes(db, id, { before, limit: limit + 1 })
  const items = found.slice(0, limit)
  return { items, last: found.length > limit ? items.at(-1)?.id ?? null : null }
}

export interface NoteWish { text: string, authorId: string, actor: Actor }

export async function addNote(trx: Scoped, slug: string, { text, authorId, actor }: NoteWish): Promise<TenantNote> {
  const tenant = await getTenant(trx, slug)
  const id = newId()
  await insertNote(trx, { id, tenantId: tenant.id, authorId, text })
  await appendAudit(trx, { tenantId: null, actor, action: 'tenant.note_add', subject: `tenant:${tenant.id}`, details: { noteId: id } })
  await noteAdded(trx, tenant, id)
  const note = await findNote(trx, id)
  if (!note) throw new NoteNotFound()
  return note
}

export async function removeNote(trx: Scoped, slug: string, { noteId, actor }: { noteId: string, actor: Actor }): Promise<void> {
  const tenant = await getTenant(trx, slug)
  if (!await deleteNote(trx, tenant.id, noteId)) throw new NoteNotFound()
  await appendAudit(trx, { tenantId: null, actor, action: 'tenant.note_remove', subject: `tenant:${tenant.id}`, details: { noteId } })
  await noteRemoved(trx, tenant, noteId)
}
