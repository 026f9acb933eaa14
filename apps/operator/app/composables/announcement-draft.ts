// What a form holds of an announcement, its times as their fields have them on the reader's own clock, and what becomes of it on the wire.
import type { Announcement, AnnouncementAudience, AnnouncementTone } from '@dezky/contracts'

export interface AnnouncementDraft {
  tone: AnnouncementTone
  audience: AnnouncementAudience
  en: { title: string, text: string }
  da: { title: string, text: string }
  startsAt: string
  endsAt: string
}

export function announcementDraftOf(known?: Announcement): AnnouncementDraft {
  const { tone = 'info', audience = 'everybody', en, da, startsAt = null, endsAt = null } = known ?? {}
  return {
    tone, audience, startsAt: typed(startsAt), endsAt: typed(endsAt),
    en: { title: '', text: '', ...en }, da: { title: '', text: '', ...da },
  }
}

/** What was typed in the middle of is no time; the API says so. */
export function announcementWireOf({ startsAt, endsAt, ...draft }: AnnouncementDraft) {
  return { ...draft, startsAt: sent(startsAt), endsAt: sent(endsAt) }
}

function sent(value: string): string | null {
  if (value === '') return null
  return Number.isNaN(Date.parse(value)) ? value : new Date(value).toISOString()
}

function typed(time: string | null): string {
  if (time === null) return ''
  const at = new Date(time)
  return new Date(at.getTime() - at.getTimezoneOffset() * 60_000).toISOString().slice(0, 16)
}
