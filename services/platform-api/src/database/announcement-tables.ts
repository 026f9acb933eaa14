import type { ColumnType, Generated } from 'kysely'
import type { AnnouncementAudience, AnnouncementTone } from '@dezky/contracts'

export interface AnnouncementTable {
  id: string
  tone: AnnouncementTone
  audience: AnnouncementAudience
  title_en: string
  text_en: string
  title_da: string
  text_da: string
  /** Null: from its publishing on. */
  starts_at: Date | null
  /** Null: until it is withdrawn. */
  ends_at: Date | null
  /** Null: a draft. */
  published_at: ColumnType<Date | null, never, Date | null>
  version: Generated<number>
  created_at: Generated<Date>
}

interface AnnouncementDismissalTable {
  person_id: string
  announcement_id: string
  dismissed_at: Generated<Date>
}

export interface AnnouncementTables {
  announcements: AnnouncementTable
  announcement_dismissals: AnnouncementDismissalTable
}
