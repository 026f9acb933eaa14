// What is told at /v1/events that screens listen for.
import { z } from 'zod'

export const pastEventSchema = z.object({
  id: z.string(), type: z.string(), subject: z.string().describe('What it is about, as in `stage:<id>`'), occurredAt: z.iso.datetime(),
  data: z.unknown(),
})
export type PastEvent = z.infer<typeof pastEventSchema>

type Place = 'host' | 'ingress' | 'registry'
type Change = `${'project' | 'stage' | Place}.${'created' | 'changed' | 'removed'}`
type Turn = `${Place}.${'away' | 'back'}`

export type DeployerEventType =
  | Change | Turn | 'stage.removing' | 'stages.ordered' | 'project.privileges' | 'settings.changed' | 'variable.set' | 'variable.removed'
  | 'deployment.changed' | 'deployment.step' | 'deployment.approved' | 'instance.changed' | 'webhook.received'
  | 'tag.appeared' | 'tag.moved' | 'tag.vanished'
