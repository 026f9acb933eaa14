import type { RawBuilder, Selectable } from 'kysely'
import { sql } from 'kysely'
import type { Announcement, AnnouncementState, ChangeAnnouncement, CreateAnnouncement } from '@dezky/contracts'
import { newId } from '@dezky/runtime'
import type { PlatformTables, Readable, Scoped } from '../../database/index.ts'

type Row = Selectable<PlatformTables['announcements']> & { state: AnnouncementState, changes_in: number | null }

const state: RawBuilder<AnnouncementState> = sql`case when published_at is null then 'draft' when ends_at <= now() then 'over'
  when starts_at > now() then 'scheduled' else 'current' end`

const inAYear = sql`now() + interval '1 year'`
/** Of what is published: rounded up, so that whoever asks then finds it changed. */
export const changesIn: RawBuilder<number | null> = sql`ceil(extract(epoch from
  case when starts_at > now() then least(starts_at, ${inAYear}) when ends_at > now() then least(ends_at, ${inAYear}) end - now()))::int`

export async function insertAnnouncement(trx: Scoped, { tone, audience, ...rest }: CreateAnnouncement): Promise<string> {
  const id = newId()
  const { en, da, startsAt, endsAt } = rest
  await trx.insertInto('announcements').values({
    id, tone, audience, title_en: en.title, text_en: en.text, title_da: da.title, text_da: da.text,
    starts_at: dateOf(startsAt), ends_at: dateOf(endsAt),
  }).execute()
  return id
}

export async function findAnnouncement(db: Readable, id: string): Promise<Announcement | null> {
  const row = await selectAnnouncements(db).where('id', '=', id).executeTakeFirst()
  return row ? toAnnouncement(row) : null
}

export async function lockAnnouncement(trx: Scoped, id: string): Promise<Announcement | null> {
  const row = await selectAnnouncements(trx).where('id', '=', id).forUpdate().executeTakeFirst()
  return row ? toAnnouncement(row) : null
}

export interface AnnouncementsWanted { limit: number, before: string | null, state: AnnouncementState | undefined }

/** Newest first. */
export async function listAnnouncements(db: Readable, wanted: AnnouncementsWanted): Promise<Announcement[]> {
  const { limit, before, state: only } = wanted
  const rows = await selectAnnouncements(db)
    .$if(only !== undefined, query => query.where(state, '=', only as AnnouncementState))
    .$if(before !== null, query => query.where('id', '<', before as string))
    .orderBy('id', 'desc').limit(limit).execute()
  return rows.map(toAnnouncement)
}

export async function updateAnnouncement(trx: Scoped, id: string, change: ChangeAnnouncement): Promise<void> {
  const { en, da, tone, audience, startsAt, endsAt } = change
  await trx.updateTable('announcements').where('id', '=', id).set(eb => ({
    tone, audience, title_en: en?.title, text_en: en?.text, title_da: da?.title, text_da: da?.text,
    starts_at: dateOf(startsAt), ends_at: dateOf(endsAt), version: eb('version', '+', 1),
  })).execute()
}

/** From now on, by the clock of the database. */
export async function setPublished(trx: Scoped, id: string, published: boolean): Promise<void> {
  await trx.updateTable('announcements').where('id', '=', id)
    .set(eb => ({ published_at: published ? sql<Date>`now()` : null, version: eb('version', '+', 1) })).execute()
}

export async function deleteAnnouncement(trx: Scoped, id: string): Promise<void> {
  await trx.deleteFrom('announcements').where('id', '=', id).execute()
}

function selectAnnouncements(db: Readable) {
  const changes = sql<number | null>`case when published_at is not null then ${changesIn} end`
  return db.selectFrom('announcements').selectAll().select([state.as('state'), changes.as('changes_in')])
}

function toAnnouncement(row: Row): Announcement {
  const { id, state, tone, audience, version, title_en, text_en, title_da, text_da, starts_at, ends_at, published_at, changes_in } = row
  return {
    id, state, tone, audience, en: { title: title_en, text: text_en }, da: { title: title_da, text: text_da },
    startsAt: starts_at?.toISOString() ?? null, endsAt: ends_at?.toISOString() ?? null, publishedAt: published_at?.toISOString() ?? null,
    changesInSeconds: changes_in, version, createdAt: row.created_at.toISOString(),
  }
}

function dateOf<T extends null | undefined>(time: string | T): Date | T {
  return typeof time === 'string' ? new Date(time) : time
}
