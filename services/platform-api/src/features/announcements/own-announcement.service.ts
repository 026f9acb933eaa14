import type { OwnAnnouncements } from '@dezky/contracts'
import type { Readable, Scoped } from '../../database/index.ts'
import { AnnouncementNotFound } from './announcement.errors.ts'
import { findShown, secondsToNextChange, writeDismissal } from './own-announcement.store.ts'

/** Planned changes are read first: what begins between the two readings is in the second one, or still ahead. */
export async function ownAnnouncements(db: Readable, personId: string): Promise<OwnAnnouncements> {
  const changesInSeconds = await secondsToNextChange(db)
  return { items: await findShown(db, personId), changesInSeconds }
}

/** Throws AnnouncementNotFound when they are shown no such announcement. */
export async function dismissAnnouncement(trx: Scoped, personId: string, id: string): Promise<void> {
  if (!await writeDismissal(trx, personId, id)) throw new AnnouncementNotFound()
}
