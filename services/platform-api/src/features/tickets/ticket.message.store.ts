import { sql } from 'kysely'
import type { TicketFile, TicketMessage, TicketSide } from '@dezky/contracts'
import type { Readable, Scoped } from '../../database/index.ts'

export interface NewMessage { id: string, tenantId: string, ticketId: string, authorId: string, authorName: string, text: string, at: Date }

export async function insertMessage(trx: Scoped, { side, ...message }: NewMessage & { side: TicketSide }): Promise<void> {
  await trx.insertInto('ticket_messages').values({ ...rowOf(message), side }).execute()
}

export async function insertNote(trx: Scoped, note: NewMessage): Promise<void> {
  await trx.insertInto('ticket_notes').values(rowOf(note)).execute()
}

function rowOf({ id, tenantId, ticketId, authorId, authorName, text, at }: NewMessage) {
  return { id, tenant_id: tenantId, ticket_id: ticketId, author_id: authorId, author_name: authorName, text, created_at: at }
}

export interface MessagesWanted {
  ticketId: string
  before: string | null
  limit: number
  /** With what operators noted for each other; the database refuses it to anybody else. */
  withNotes: boolean
}

/** Newest first: their ids carry their time. */
export async function listMessages(db: Readable, { ticketId, before, limit, withNotes }: MessagesWanted): Promise<TicketMessage[]> {
  const { rows } = await sql<MessageRow>`select * from (${withNotes ? sql`${messages} union all ${notes}` : messages}) as said
    where ticket_id = ${ticketId}::uuid and (${before}::uuid is null or id < ${before}::uuid) order by id desc limit ${limit}`.execute(db)
  return rows.map(toMessage)
}

/** All that was said between both sides, in the order in which it was. */
export async function listMessagesOfTenant(
  db: Readable, tenantId: string, { after, limit }: { after: string | null, limit: number },
): Promise<(TicketMessage & { ticket: number })[]> {
  const { rows } = await sql<MessageRow & { ticket: number }>`
    select said.*, t.number as ticket from (${messages}) as said join tickets t on t.id = said.ticket_id
     where t.tenant_id = ${tenantId}::uuid and (${after}::uuid is null or said.id > ${after}::uuid)
     order by said.id limit ${limit}`.execute(db)
  return rows.map(row => ({ ticket: row.ticket, ...toMessage(row) }))
}

export async function findMessage(db: Readable, id: string, from: 'messages' | 'notes'): Promise<TicketMessage | null> {
  const { rows } = await sql<MessageRow>`select * from (${from === 'notes' ? notes : messages}) as said where id = ${id}::uuid`.execute(db)
  return rows[0] ? toMessage(rows[0]) : null
}

const files = sql`coalesce(jsonb_agg(jsonb_build_object('id', f.id, 'name', f.name, 'type', f.type, 'bytes', f.bytes) order by f.id), '[]')`
const messages = sql`
  select m.id, m.ticket_id, m.side, false as internal, m.author_id, m.author_name, m.text, m.created_at,
         (select ${files} from ticket_files f where f.message_id = m.id) as files from ticket_messages m`
const notes = sql`
  select n.id, n.ticket_id, 'us' as side, true as internal, n.author_id, n.author_name, n.text, n.created_at,
         (select ${files} from ticket_files f where f.note_id = n.id) as files from ticket_notes n`

interface MessageRow {
  id: string
  side: TicketSide
  internal: boolean
  author_id: string
  author_name: string | null
  text: string
  created_at: Date
  files: TicketFile[]
}

function toMessage({ id, side, internal, author_id, author_name, text, created_at, files }: MessageRow): TicketMessage {
  return { id, from: side, internal, author: { id: author_id, name: author_name }, text, files, createdAt: created_at.toISOString() }
}
