// The rows of mailing lists, and of the members who get their mail.
import type { ColumnType, Generated } from 'kysely'

interface MailingListTable {
  id: string
  tenant_id: string
  address: string
  name: string
  others: ColumnType<string[], string[], string[]>
  version: Generated<number>
  created_at: ColumnType<Date, never, never>
}

interface MailingListMemberTable {
  list_id: string
  tenant_id: string
  person_id: string
}

export interface MailingListTables {
  mailing_lists: MailingListTable
  mailing_list_members: MailingListMemberTable
}
