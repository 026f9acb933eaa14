import type { ColumnType, Generated, JSONColumnType } from 'kysely'
import type { Locale, MailKind, MailState } from '@dezky/contracts'

type Timestamp = ColumnType<Date, Date | undefined, Date>
type NullableTimestamp = ColumnType<Date | null, Date | null | undefined, Date | null>

export interface OutgoingMailTable {
  id: string
  tenant_id: string
  person_id: string
  kind: MailKind
  /** What it was written for: nobody is told of one thing twice. */
  cause: string
  facts: JSONColumnType<Record<string, unknown>, string | undefined, string>
  locale: Locale
  to_address: string
  subject: string
  state: MailState
  attempts: Generated<number>
  last_error: string | null
  created_at: Timestamp
  queued_at: Timestamp
  sent_at: NullableTimestamp
}

export interface OutboxTables { outgoing_mail: OutgoingMailTable }
