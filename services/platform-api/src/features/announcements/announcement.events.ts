import type { Announcement } from '@dezky/contracts'
import type { Scoped } from '../../database/index.ts'
import { tell } from '../events/index.ts'

type Happening = 'created' | 'changed' | 'published' | 'withdrawn' | 'deleted'
type Shown = Pick<Announcement, 'id' | 'audience' | 'publishedAt'>

/** To operators. */
export async function announcementTold(trx: Scoped, happening: Happening, { id }: Pick<Announcement, 'id'>): Promise<void> {
  await tell(trx, `announcement.${happening}`, { tenantId: null, subject: `announcement:${id}`, data: { announcementId: id } })
}

/** To everybody who was shown it or is now. Of a draft nobody hears; and what it is that changed, nobody is told by this. */
export async function peopleTold(trx: Scoped, before: Shown, after: Shown | null): Promise<void> {
  const audiences = [before, after].flatMap(shown => shown?.publishedAt ? [shown.audience] : [])
  if (audiences.length === 0) return
  const audience = audiences.includes('everybody') ? 'everybody' : 'administrators'
  await tell(trx, 'announcement.told', { tenantId: null, subject: 'announcements', data: { audience } })
}
