// The tables of partners, of who works for them, and of what was agreed with them.
import type { ColumnType, Generated, JSONColumnType } from 'kysely'
import type { Company, Contact } from '@dezky/contracts'

type Timestamp = ColumnType<Date, Date | undefined, Date>
type NullableTimestamp = ColumnType<Date | null, Date | null | undefined, Date | null>

export interface PartnerTable {
  id: string
  slug: string
  name: string
  domain: string | null
  /** Two decimals, as text: numeric. */
  margin_percent: ColumnType<string, number | string, number | string>
  contact: JSONColumnType<Contact | Record<string, never>, string, string>
  billing: JSONColumnType<Company, string, string>
  version: Generated<number>
  created_at: Timestamp
  terminated_at: NullableTimestamp
  /** Days, as text: date. */
  starts_on: string | null
  ends_on: string | null
  terms: string | null
}

export interface PartnerTermsTable {
  id: string
  partner_id: string
  recorded_at: Timestamp
  margin_percent: ColumnType<string, number | string, number | string>
  starts_on: string | null
  ends_on: string | null
  active: boolean
}

export interface PartnerMemberTable {
  partner_id: string
  person_id: string
  created_at: Timestamp
}

export interface PartnerTables {
  partners: PartnerTable
  partner_members: PartnerMemberTable
  partner_terms: PartnerTermsTable
}
