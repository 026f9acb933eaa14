// https://docs.github.com/webhooks/webhook-events-and-payloads#registry_package, and `package`, which came before and is alike.
import { z } from 'zod'
import { isDigest } from '../reference.ts'
import { headerOf, type IgnoredReason, type Reading, type Said, type WebhookHeaders } from './webhook.ts'

const metadata = z.object({ tag: z.object({ name: z.string().nullish(), digest: z.string().nullish() }).nullish() })
const packageShape = z.object({
  name: z.string(),
  namespace: z.string().nullish(),
  package_version: z.object({
    version: z.string().nullish(), package_url: z.string().nullish(), container_metadata: metadata.nullish(),
  }).nullish(),
})
const shape = z.object({ action: z.string(), registry_package: packageShape.optional(), package: packageShape.optional() })

export function readGithub(payload: unknown, headers: WebhookHeaders): Reading | null {
  const event = headerOf(headers, 'x-github-event') ?? ''
  const id = headerOf(headers, 'x-github-delivery')
  if (event === 'ping') return { id, said: ['ping'] }
  if (event !== 'registry_package' && event !== 'package') return { id, said: ['other-event'] }
  const said = shape.safeParse(payload).data
  const pushed = said?.[event]
  if (!pushed) return null
  return { id, said: [['published', 'updated'].includes(said.action) ? readPackage(pushed) : 'not-a-push'] }
}

function readPackage({ name, namespace, package_version: version }: z.infer<typeof packageShape>): Said | IgnoredReason {
  if (!version?.container_metadata) return 'not-an-image'
  const { tag } = version.container_metadata
  // Owners are written as they like to be; images are not.
  const named = (version.package_url ?? `ghcr.io/${namespace ?? ''}/${name}`).replace(/:[^/]*$/, '').toLowerCase()
  const [registry = null, ...path] = named.split('/')
  return {
    registry, repository: path.join('/'), tag: tag?.name ?? '',
    digest: [tag?.digest, version.version].find(digest => isDigest(digest ?? '')) ?? null,
  }
}
