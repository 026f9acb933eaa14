// Gitea and Forgejo: modules/structs/package.go. Neither registry nor digest is told, and the tag in lower case only.
import { z } from 'zod'
import { headerOf, type Reading, type WebhookHeaders } from './webhook.ts'

const shape = z.object({
  action: z.string(),
  package: z.object({ type: z.string(), name: z.string(), version: z.string(), owner: z.object({ login: z.string() }) }),
})

export function readGitea(payload: unknown, headers: WebhookHeaders): Reading | null {
  const [event, id] = ['event', 'delivery'].map(name => headerOf(headers, `x-forgejo-${name}`) ?? headerOf(headers, `x-gitea-${name}`))
  if (event !== 'package') return { id, said: ['other-event'] }
  const { action, package: pushed } = shape.safeParse(payload).data ?? {}
  if (!pushed) return null
  if (pushed.type !== 'container') return { id, said: ['not-an-image'] }
  if (action !== 'created') return { id, said: ['not-a-push'] }
  const repository = `${pushed.owner.login}/${pushed.name}`.toLowerCase()
  return { id, said: [{ registry: null, repository, tag: pushed.version, digest: null, tagInLowerCase: true }] }
}
