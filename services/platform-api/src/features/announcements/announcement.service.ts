import type { Announcement, AnnouncementQuery, ChangeAnnouncement, CreateAnnouncement } from '@dezky/contracts'
import { requireVersion } from '@dezky/runtime/fastify'
import type { Readable, Scoped } from '../../database/index.ts'
import type { Actor } from '../audit/index.ts'
import { appendAudit, changesOf } from '../audit/index.ts'
import { AnnouncementNotFound, AnnouncementOver, EndsBeforeItStarts } from './announcement.errors.ts'
import { announcementTold, peopleTold } from './announcement.events.ts'
import {
  deleteAnnouncement, findAnnouncement, insertAnnouncement, listAnnouncements, lockAnnouncement, setPublished, updateAnnouncement,
} from './announcement.store.ts'

type Wanted = Pick<AnnouncementQuery, 'limit' | 'state'> & { before: string | null }

export async function pageOfAnnouncements(db: Readable, { limit, before, state }: Wanted) {
  const found = await listAnnouncements(db, { limit: limit + 1, before, state })
  const items = found.slice(0, limit)
  return { items, last: found.length > limit ? items.at(-1)?.id ?? null : null }
}

export async function announcementOf(db: Readable, id: string): Promise<Announcement> {
  const announcement = await findAnnouncement(db, id)
  if (!announcement) throw new AnnouncementNotFound()
  return announcement
}

export async function createAnnouncement(trx: Scoped, wish: CreateAnnouncement, actor: Actor): Promise<Announcement> {
  requirePeriod(wish)
  const announcement = await announcementOf(trx, await insertAnnouncement(trx, wish))
  await audit(trx, 'create', announcement, { actor, details: factsOf(announcement) })
  await announcementTold(trx, 'created', announcement)
  return announcement
}

interface Changing { id: string, version: number, actor: Actor }

export async function changeAnnouncement(trx: Scoped, change: ChangeAnnouncement, { id, version, actor }: Changing): Promise<Announcement> {
  const before = await locked(trx, id)
  requireVersion(before, version)
  requirePeriod({ ...before, ...change })
  await updateAnnouncement(trx, id, change)
  return written(trx, 'change', before, actor)
}

/** Throws AnnouncementOver. Published already, it stays so. */
export async function publishAnnouncement(trx: Scoped, { id, version, actor }: Changing): Promise<Announcement> {
  const before = await locked(trx, id)
  requireVersion(before, version)
  if (before.publishedAt !== null) return before
  await setPublished(trx, id, true)
  const { state } = await announcementOf(trx, id)
  if (state === 'over') throw new AnnouncementOver()
  return written(trx, 'publish', before, actor)
}

/** Whatever it says by now, nobody is shown it any more: so it needs no version. */
export async function withdrawAnnouncement(trx: Scoped, id: string, actor: Actor): Promise<Announcement> {
  const before = await locked(trx, id)
  if (before.publishedAt === null) return before
  await setPublished(trx, id, false)
  return written(trx, 'withdraw', before, actor)
}

export async function removeAnnouncement(trx: Scoped, id: string, actor: Actor): Promise<void> {
  const before = await locked(trx, id)
  await deleteAnnouncement(trx, id)
  await audit(trx, 'remove', before, { actor, details: factsOf(before) })
  await announcementTold(trx, 'deleted', before)
  await peopleTold(trx, before, null)
}

const told = { change: 'changed', publish: 'published', withdraw: 'withdrawn' } as const

async function written(trx: Scoped, action: keyof typeof told, before: Announcement, actor: Actor): Promise<Announcement> {
  const after = await announcementOf(trx, before.id)
  await audit(trx, action, after, { actor, details: {}, ...changesOf(factsOf(before), factsOf(after)) })
  await announcementTold(trx, told[action], after)
  await peopleTold(trx, before, after)
  return after
}

async function locked(trx: Scoped, id: string): Promise<Announcement> {
  const announcement = await lockAnnouncement(trx, id)
  if (!announcement) throw new AnnouncementNotFound()
  return announcement
}

function requirePeriod({ startsAt, endsAt }: Pick<Announcement, 'startsAt' | 'endsAt'>): void {
  if (startsAt !== null && endsAt !== null && Date.parse(endsAt) <= Date.parse(startsAt)) throw new EndsBeforeItStarts()
}

type Entry = Omit<Parameters<typeof appendAudit>[1], 'tenantId' | 'action' | 'subject'>

function audit(trx: Scoped, action: string, { id }: Announcement, entry: Entry): Promise<void> {
  return appendAudit(trx, { tenantId: null, action: `announcement.${action}`, subject: `announcement:${id}`, ...entry })
}

/** All of it: what was said to everybody is nobody's secret. */
function factsOf({ tone, audience, en, da, startsAt, endsAt, publishedAt }: Announcement) {
  return { tone, audience, en, da, startsAt, endsAt, publishedAt }
}
