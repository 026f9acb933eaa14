import { sql } from 'kysely'
import type { OwnAnnouncement } from '@dezky/contracts'
import type { Readable, Scoped } from '../../database/index.ts'
import { changesIn } from './announcement.store.ts'

/** More than this at once nobody reads. */
const most = 20

interface Row extends Omit<OwnAnnouncement, 'shownSince'> { shownSince: Date }

const begun = sql`published_at is not null and (starts_at is null or starts_at <= now())`
const shown = sql`${begun} and (ends_at is null or ends_at > now())`

/** What people of this scope are shown now, newest first. For whom it is, the policies decide. */
export async function findShown(db: Readable, personId: string): Promise<OwnAnnouncement[]> {
  const { rows } = await sql<Row>`
    select a.id, a.tone, jsonb_build_object('title', a.title_en, 'text', a.text_en) as en,
           jsonb_build_object('title', a.title_da, 'text', a.text_da) as da, greatest(a.published_at, a.starts_at) as "shownSince",
           coalesce(d.dismissed_at >= a.published_at, false) as dismissed
      from announcements a left join announcement_dismissals d on d.announcement_id = a.id and d.person_id = ${personId}
     where ${shown} order by "shownSince" desc, a.id desc limit ${most}`.execute(db)
  return rows.map(row => ({ ...row, shownSince: row.shownSince.toISOString() }))
}

/** Null: nothing begins or ends by itself. */
export async function secondsToNextChange(db: Readable): Promise<number | null> {
  const { rows: [row] } = await sql<{ seconds: number | null }>`
    select min(${changesIn}) as seconds from announcements where published_at is not null`.execute(db)
  return row?.seconds ?? null
}

/** False: they are shown no such announcement. */
export async function writeDismissal(trx: Scoped, personId: string, id: string): Promise<boolean> {
  const { numAffectedRows } = await sql`
    insert into announcement_dismissals (person_id, announcement_id)
      select ${personId}::uuid, id from announcements where id = ${id} and ${shown}
    on conflict (person_id, announcement_id) do update set dismissed_at = now()`.execute(trx)
  return numAffectedRows === 1n
}
