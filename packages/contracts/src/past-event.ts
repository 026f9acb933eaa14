import { z } from 'zod'
import type { EventType } from './events.ts'
import { eventSchemas } from './events.ts'
import { pageQuerySchema } from './page.ts'
import { searchSchema, severalOf } from './search.ts'
import { slugSchema } from './slug.ts'

export const eventTypes = Object.keys(eventSchemas) as [EventType, ...EventType[]]

export function isEventType(type: string): type is EventType {
  return type in eventSchemas
}

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

/** What the types of events have before their dot. */
export type EventArea = EventType extends infer Type ? Type extends `${infer Area}.${string}` ? Area : never : never

export function areaOf(type: string): EventArea {
  return type.split('.', 1)[0] as EventArea
}

export const eventGroups = [...new Set(eventTypes.map(areaOf))] as [EventArea, ...EventArea[]]

export const eventSearchQuerySchema = pastEventQuerySchema.extend({
  group: severalOf(z.enum(eventGroups)).optional().meta({ description: 'Of one of these groups of types', example: ['tenant'] }),
  tenant: slugSchema.optional().meta({ description: 'To one tenant', example: 'acme' }),
  subject: z.string().min(1).max(200).optional()
    .meta({ description: 'To exactly this', example: 'tenant:0190a000-0000-7000-8000-000000000000' }),
  search: searchSchema.optional().meta({ description: 'Somewhere in the subject or in what is said', example: 'acme' }),
  from: z.iso.datetime().optional(),
  to: z.iso.datetime().optional(),
})
export type EventSearchQuery = z.infer<typeof eventSearchQuerySchema>
