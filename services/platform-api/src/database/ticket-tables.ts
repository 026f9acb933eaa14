import type { ColumnType, Generated, GeneratedAlways } from 'kysely'
import type { TicketAbout, TicketFileType, TicketPriority, TicketSide, TicketStatus } from '@dezky/contracts'

type Timestamp = ColumnType<Date, Date | undefined, Date>
type NullableTimestamp = ColumnType<Date | null, Date | null | undefined, Date | null>

export interface TicketTable {
  id: string
  number: Generated<number>
  tenant_id: string
  subject: string
  status: TicketStatus
  priority: TicketPriority
  opened_by: TicketSide
  requester_id: string | null
  requester_name: string | null
  assignee_id: string | null
  about_kind: TicketAbout['kind'] | null
  about_id: string | null
  opened_at: Timestamp
  first_answer_due_at: ColumnType<Date, Date, Date>
  first_answered_at: NullableTimestamp
  resolve_due_at: ColumnType<Date, Date, Date>
  resolved_at: NullableTimestamp
  paused_at: NullableTimestamp
  closed_at: NullableTimestamp
  reopened: Generated<number>
  last_message_at: Timestamp
  last_message_from: TicketSide
  version: Generated<number>
  due_at: GeneratedAlways<Date | null>
}

export interface TicketNoteTable {
  id: string
  tenant_id: string
  ticket_id: string
  author_id: string
  author_name: string | null
  text: string
  created_at: Timestamp
}

export interface TicketMessageTable extends TicketNoteTable { side: TicketSide }

export interface TicketFileTable {
  id: string
  tenant_id: string
  message_id: string | null
  note_id: string | null
  uploaded_by: string
  name: string
  type: TicketFileType
  bytes: number
  created_at: Timestamp
}

export interface TicketTables {
  tickets: TicketTable
  ticket_messages: TicketMessageTable
  ticket_notes: TicketNoteTable
  ticket_files: TicketFileTable
  ticket_file_contents: { file_id: string, tenant_id: string, content: Buffer }
}
