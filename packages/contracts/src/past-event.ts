import { z } from 'zod'
import type { EventType } from './events.ts'
import { eventSchemas } from './events.ts'
import { pageQuerySchema } from './page.ts'
import { severalOf } from './search.ts'

const eventTypes = Object.keys(eventSchemas) as [EventType, ...EventType[]]

/** Something that happened, as a list shows it. */
export const pastEventSchema = z.object({
  id: z.uuid(),
  type: z.string().meta({ example: 'tenant.activated' }),
  tenantId: z.uuid().nullable(),
  subject: z.string().meta({ description: 'What it happened to', example: 'tenant:0190a000-0000-7000-8000-000000000000' }),
  occurredAt: z.iso.datetime(),
  data: z.record(z.string(), z.unknown()).meta({ example: { slug: 'acme', name: 'Acme A/S', status: 'active' } }),
}).meta({ id: 'PastEvent' })
export type PastEvent = z.infer<typeof pastEventSchema>

export const pastEventQuerySchema = pageQuerySchema.extend({
  type: severalOf(z.enum(eventTypes)).optional().meta({ description: 'One of these', example: ['tenant.updated'] }),
})
