// https://distribution.github.io/distribution/about/notifications/: every blob, pull and deletion is told, our own looking included.
import { z } from 'zod'
import { isManifestType } from '../media-types.ts'
import type { IgnoredReason, Reading, Said } from './webhook.ts'

const envelope = z.object({ events: z.array(z.unknown()) })
const event = z.object({
  id: z.string().nullish(),
  action: z.string(),
  target: z.object({
    mediaType: z.string().nullish(), repository: z.string(), tag: z.string().nullish(), digest: z.string().nullish(),
  }),
  // The host as whoever pushed calls it.
  request: z.object({ host: z.string().nullish() }).nullish(),
})

export function readDistribution(payload: unknown): Reading | null {
  const events = envelope.safeParse(payload).data?.events
  return events ? { id: null, said: events.map(readEvent) } : null
}

function readEvent(said: unknown): Said | IgnoredReason {
  const parsed = event.safeParse(said).data
  if (!parsed) return 'malformed'
  const { id, action, target, request } = parsed
  if (action !== 'push') return 'not-a-push'
  if (!isManifestType(target.mediaType ?? '')) return 'not-an-image'
  return {
    id: id ?? null, registry: request?.host ?? null, repository: target.repository, tag: target.tag ?? '', digest: target.digest ?? null,
  }
}
