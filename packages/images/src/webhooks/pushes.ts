// From a delivery to the pushes it tells of. Never throws: whoever sent nonsense would only send it again.
import { createHash } from 'node:crypto'
import { isDigest, isDigestTag, isRegistry, isTag, repositoryIn } from '../reference.ts'
import { readDistribution } from './distribution.ts'
import { readGeneric } from './generic.ts'
import { readGitea } from './gitea.ts'
import { readGithub } from './github.ts'
import { readHarbor } from './harbor.ts'
import { readHub } from './hub.ts'
import { payloadOf } from './payload.ts'
import type { IgnoredReason, Push, Pushes, Reading, Said, WebhookHeaders, WebhookSource } from './webhook.ts'

const readers: Record<WebhookSource, (payload: unknown, headers: WebhookHeaders) => Reading | null> = {
  distribution: readDistribution, hub: readHub, github: readGithub, gitea: readGitea, harbor: readHarbor, generic: readGeneric,
}

/** `rawBody`: a megabyte at most; that is for the caller to see to. */
export function pushes(source: WebhookSource, headers: WebhookHeaders, rawBody: Uint8Array): Pushes {
  const reading = readers[source](payloadOf(headers, rawBody), headers)
  if (!reading) return { deliveryId: null, pushes: [], ignored: [{ why: 'malformed' }] }
  const bodyId = reading.id === null ? hashOf(rawBody) : reading.id
  const judged = reading.said.map(said => typeof said === 'string' ? said : judge(said, said.id ?? bodyId, source))
  return {
    deliveryId: isId(reading.id) ? reading.id : null,
    pushes: judged.filter(found => typeof found !== 'string'),
    ignored: judged.filter(found => typeof found === 'string').map(why => ({ why })),
  }
}

/** Gitea's tags as they are really spelled: those of `tags` that are this one but for capitals. */
export function spellingsOf(tag: string, tags: readonly string[]): string[] {
  return tags.filter(each => each.toLowerCase() === tag.toLowerCase())
}

/** Nothing gets past here that is not written as it must be. */
function judge({ tag, tagInLowerCase = false, ...said }: Said, id: string | undefined, source: WebhookSource): Push | IgnoredReason {
  const registry = said.registry !== null && isRegistry(said.registry) ? said.registry.toLowerCase() : null
  const repository = repositoryIn(registry ?? '', said.repository)
  if (repository === null) return 'malformed'
  if (tag === '') return 'untagged'
  if (isDigestTag(tag)) return 'digest-tag'
  if (!isTag(tag)) return 'malformed'
  const told = { registry, repository, tag, digest: said.digest !== null && isDigest(said.digest) ? said.digest : null }
  return { ...told, tagInLowerCase, deliveryKey: id === undefined ? null : hashOf(JSON.stringify([source, id, told])) }
}

function isId(id: string | null | undefined): id is string {
  return typeof id === 'string' && /^[\w.:-]{1,100}$/.test(id)
}

function hashOf(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex')
}
