// Who sends this. By headers first, then by what the body looks like; whether it is true is for `verify` to say.
import { z } from 'zod'
import { contentType, payloadOf } from './payload.ts'
import { headerOf, type WebhookHeaders, type WebhookSource } from './webhook.ts'

const object = z.looseObject({})
const bodies: [WebhookSource, z.ZodType][] = [
  ['hub', z.object({ push_data: object, repository: object })],
  ['harbor', z.object({ type: z.string(), event_data: object })],
  ['harbor', z.object({ specversion: z.string(), type: z.string().startsWith('harbor.') })],
  ['distribution', z.object({ events: z.array(z.unknown()) })],
  ['generic', z.object({ image: z.string() })],
]

/** Null for what nobody sends whom we know. */
export function recognise(headers: WebhookHeaders, rawBody: Uint8Array): WebhookSource | null {
  // Gitea calls itself GitHub as well.
  if (['x-gitea-event', 'x-forgejo-event'].some(name => headerOf(headers, name))) return 'gitea'
  if (headerOf(headers, 'x-github-event')) return 'github'
  // Documentation says v2 where registries say v1.
  if (/^application\/vnd\.docker\.distribution\.events\.v[12]\+json$/.test(contentType(headers))) return 'distribution'
  const payload = payloadOf(headers, rawBody)
  return bodies.find(([, shape]) => shape.safeParse(payload).success)?.[0] ?? null
}
