// Ours, for whoever has nothing better than a line of curl: { "image": "ghcr.io/acme/shop", "tag": "v1", "digest": "sha256:…" }
import { z } from 'zod'
import { isDigest, parseReference } from '../reference.ts'
import { headerOf, type IgnoredReason, type Reading, type Said, type WebhookHeaders } from './webhook.ts'

const shape = z.object({ image: z.string(), tag: z.string().nullish(), digest: z.string().nullish() })

export function readGeneric(payload: unknown, headers: WebhookHeaders): Reading | null {
  const said = shape.safeParse(payload).data
  if (!said) return null
  // Two pushes of one tag are told in the same words.
  const id = headerOf(headers, 'idempotency-key') ?? headerOf(headers, 'x-timestamp') ?? undefined
  return { id, said: [readImage(said)] }
}

/** Tag and digest may as well be in the image's name, unless that says something else. */
function readImage({ image, tag, digest }: z.infer<typeof shape>): Said | IgnoredReason {
  const parsed = parseReference(image)
  if (!parsed.ok || (digest && !isDigest(digest))) return 'malformed'
  const { registry, repository, ...named } = parsed.reference
  const contradicts = (named.tag && tag && named.tag !== tag) || (named.digest && digest && named.digest !== digest)
  return contradicts ? 'malformed' : { registry, repository, tag: tag || named.tag || '', digest: digest || named.digest || null }
}
