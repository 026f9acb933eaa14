// Where what an event is about is to be seen.
import type { PastEvent } from '@dezky/contracts'

export function placeOf({ type, subject, data }: PastEvent): string | null {
  const [what, id = ''] = [subject.slice(0, subject.indexOf(':')), subject.slice(subject.indexOf(':') + 1)]
  if (what === 'upstream') return `/upstreams/${id}`
  if (what === 'mail') return `/outbox/${id}`
  if (what.startsWith('announcement')) return '/announcements'
  if (what === 'setting') return '/settings'
  if (type.startsWith('partner.') && typeof data.slug === 'string') return `/partners/${data.slug}`
  if (what === 'person') return `/people/${id}`
  return typeof data.slug === 'string' ? `/tenants/${data.slug}` : null
}
