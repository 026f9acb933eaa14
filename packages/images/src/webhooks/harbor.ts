// Harbor: src/pkg/notifier/formats, its own and CloudEvents. What was pushed without a tag has its digest for one.
import { z } from 'zod'
import { parseReference } from '../reference.ts'
import type { IgnoredReason, Reading, Said } from './webhook.ts'

const data = z.object({
  repository: z.object({ repo_full_name: z.string() }).nullish(),
  resources: z.array(z.object({ tag: z.string().nullish(), digest: z.string().nullish(), resource_url: z.string().nullish() })).nullish(),
})
const own = z.object({ type: z.string(), event_data: data })
const cloudEvent = z.object({ type: z.string(), id: z.string(), data })

const pushed = ['PUSH_ARTIFACT', 'CREATE_TAG', 'pushImage', 'harbor.artifact.pushed', 'harbor.tag.created']

export function readHarbor(payload: unknown): Reading | null {
  const { type: ownType, event_data } = own.safeParse(payload).data ?? {}
  const { type = ownType, id = null, data = event_data } = cloudEvent.safeParse(payload).data ?? {}
  if (type === undefined || !data) return null
  return { id, said: pushed.includes(type) ? readResources(data) : ['not-a-push'] }
}

function readResources({ repository, resources }: z.infer<typeof data>): (Said | IgnoredReason)[] {
  if (!repository || !resources?.length) return ['malformed']
  return resources.map(({ tag, digest, resource_url }) => ({
    registry: registryIn(resource_url ?? '', repository.repo_full_name),
    repository: repository.repo_full_name, tag: tag ?? '', digest: digest ?? null,
  }))
}

/** Only where the rest of it is the image we are told of. */
function registryIn(url: string, repository: string): string | null {
  const parsed = parseReference(url)
  return parsed.ok && parsed.reference.repository === repository ? parsed.reference.registry : null
}
