// What registries and pipelines have told, and what was made of it.
import { z } from 'zod'

export const deliverySchema = z.object({
  id: z.uuid(), registry: z.string(), receivedAt: z.iso.datetime(),
  source: z.string().nullable().describe('Whose form it is in; null where nobody\'s we know'),
  verdict: z.enum(['accepted', 'refused']),
  why: z.string().nullable().describe('Why it was refused'),
  pushes: z.array(z.object({ repository: z.string(), tag: z.string(), digest: z.string().nullable(), duplicate: z.boolean() })),
  ignored: z.array(z.string()).describe('Why the rest of it was not looked at'),
  body: z.string().describe('As it came in, without the secret; its first 64 kB'),
})
export type DeliveryAnswer = z.infer<typeof deliverySchema>
