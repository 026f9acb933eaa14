import { z } from 'zod'
import { eventSchemas } from './events.ts'
import { pageQuerySchema } from './page.ts'

/** Sent to one endpoint when somebody asks for it; it happens to nobody else. */
export const webhookTestType = 'webhook.test'

const knownTypes = [...Object.keys(eventSchemas), webhookTestType]

/** One type, all types that begin so (`tenant.*`), or everything (`*`). */
export function matchesEventType(pattern: string, type: string): boolean {
  if (pattern === '*' || pattern === type) return true
  return pattern.endsWith('.*') && type.startsWith(pattern.slice(0, -1))
}

const patternSchema = z.string().max(100)
  .refine(pattern => knownTypes.some(type => matchesEventType(pattern, type)), 'There is no such type of event.')
  .meta({ description: 'A type of event, all that begin so, or everything', example: 'tenant.*' })

const urlSchema = z.url({ protocol: /^https?$/, error: 'is not an http(s) address' }).max(2000)
  .refine(text => URL.canParse(text) && !new URL(text).username && !new URL(text).password, 'holds a user name or password')
  .meta({ description: 'Where events are sent by POST; https', example: 'https://hooks.acme.example/dezky' })

const eventTypesSchema = z.array(patternSchema).min(1).max(50).transform(types => [...new Set(types)])
  .meta({ description: 'Which events are sent', example: ['tenant.*', 'member.added'] })

const descriptionSchema = z.string().max(500).refine(text => text.isWellFormed() && !text.includes('\0'), 'is not text')
  .meta({ example: 'Keeps our directory of customers up to date' })

export const webhookDisabledReasons = ['failing', 'gone'] as const

export const webhookSchema = z.object({
  id: z.uuid().meta({ example: '0190a000-0000-7000-8000-000000000001' }),
  url: z.string().meta({ example: 'https://hooks.acme.example/dezky' }),
  description: z.string(),
  eventTypes: z.array(z.string()).meta({ example: ['tenant.*', 'member.added'] }),
  active: z.boolean(),
  version: z.int().meta({ description: 'Goes up with every change; send it back in If-Match' }),
  createdAt: z.iso.datetime(),
  failingSince: z.iso.datetime().nullable().meta({ description: 'Nothing has been accepted since' }),
  disabled: z.object({ reason: z.enum(webhookDisabledReasons), at: z.iso.datetime() }).nullable()
    .meta({ description: 'Why the platform stopped sending: nothing was accepted for days, or the endpoint answered 410' }),
  waiting: z.int().meta({ description: 'How many events it has not accepted yet and will be sent', example: 0 }),
  previousSecretUntil: z.iso.datetime().nullable().meta({ description: 'Until when the secret that was replaced signs as well; null when none does' }),
}).meta({ id: 'Webhook' })
export type Webhook = z.infer<typeof webhookSchema>

export const createWebhookSchema = z.strictObject({
  url: urlSchema, eventTypes: eventTypesSchema, description: descriptionSchema.default(''), active: z.boolean().default(true),
}).meta({ id: 'CreateWebhook' })
export type CreateWebhook = z.infer<typeof createWebhookSchema>

export const changeWebhookSchema = z.strictObject({
  url: urlSchema.optional(), eventTypes: eventTypesSchema.optional(), description: descriptionSchema.optional(),
  active: z.boolean().optional().meta({ description: 'Made active again, it is sent what happens from then on', example: true }),
}).meta({ id: 'ChangeWebhook' })
export type ChangeWebhook = z.infer<typeof changeWebhookSchema>

/** By Standard Webhooks: what follows the prefix is the key of HMAC-SHA256 in base64. */
export const webhookWithSecretSchema = webhookSchema.extend({
  secret: z.string().nullable().meta({
    description: 'Signs what is sent. Shown here and never again; null when this answer repeats an earlier one', example: 'whsec_(44 characters)',
  }),
}).meta({ id: 'WebhookWithSecret' })
export type WebhookWithSecret = z.infer<typeof webhookWithSecretSchema>

export const deliveryStates = ['pending', 'delivered', 'failed'] as const
export const deliveryErrors = [
  'status', 'redirect', 'timeout', 'refused', 'unresolved', 'address_refused', 'tls', 'connection', 'interrupted',
] as const

export const deliveryAttemptSchema = z.object({
  at: z.iso.datetime(),
  status: z.int().nullable().meta({ description: 'What the endpoint answered', example: 500 }),
  durationMs: z.int().meta({ example: 84 }),
  error: z.enum(deliveryErrors).nullable(),
  response: z.string().nullable().meta({ description: 'The beginning of its answer' }),
})
export type DeliveryAttempt = z.infer<typeof deliveryAttemptSchema>

/** One event on its way to one endpoint. */
export const deliverySchema = z.object({
  id: z.uuid().meta({ description: 'The `webhook-id` it is sent with, every time' }),
  eventId: z.uuid(),
  eventType: z.string().meta({ example: 'tenant.created' }),
  state: z.enum(deliveryStates),
  createdAt: z.iso.datetime(),
  deliveredAt: z.iso.datetime().nullable(),
  nextAttemptAt: z.iso.datetime().nullable(),
  attempts: z.array(deliveryAttemptSchema).meta({ description: 'The newest last' }),
}).meta({ id: 'WebhookDelivery' })
export type WebhookDelivery = z.infer<typeof deliverySchema>

/** With what is sent, byte for byte. */
export const deliveryWithRequestSchema = deliverySchema.extend({
  request: z.object({
    url: z.string().meta({ description: 'Where it would be sent by now', example: 'https://hooks.acme.example/dezky' }),
    headers: z.record(z.string(), z.string())
      .meta({ description: 'Those that are the same at every attempt', example: { 'content-type': 'application/cloudevents+json' } }),
    body: z.string().meta({ description: 'A CloudEvent in JSON' }),
  }),
}).meta({ id: 'WebhookDeliveryWithRequest' })
export type WebhookDeliveryWithRequest = z.infer<typeof deliveryWithRequestSchema>

export const deliveryQuerySchema = pageQuerySchema.extend({ state: z.enum(deliveryStates).optional() })
