import type {
  ChangeWebhook, CreateWebhook, Webhook, WebhookDelivery, WebhookDeliveryWithRequest, WebhookWithSecret,
} from '@dezky/contracts'
import type { Ask } from '#imports'
import type { AutomationPlace } from './useApiTokens'

export interface DeliveryQuery {
  limit?: number
  cursor?: string
  state?: WebhookDelivery['state']
}

/** The same calls below a tenant and for the platform. */
export function webhookApi(place: AutomationPlace) {
  return place.is === 'platform' ? ofPlatform() : ofTenant(place.slug)
}

interface Page<Item> { items: Item[], nextCursor: string | null }

export interface WebhookApi {
  page: (ask: Ask, cursor: string | undefined) => Promise<Page<Webhook>>
  read: (ask: Ask, id: string) => Promise<Webhook>
  create: (ask: Ask, body: CreateWebhook, key: string) => Promise<WebhookWithSecret>
  change: (ask: Ask, id: string, body: ChangeWebhook, ifMatch: string) => Promise<Webhook>
  remove: (ask: Ask, id: string) => Promise<unknown>
  rotate: (ask: Ask, id: string) => Promise<WebhookWithSecret>
  test: (ask: Ask, id: string) => Promise<WebhookDelivery>
  deliveries: (ask: Ask, id: string, query: DeliveryQuery) => Promise<Page<WebhookDelivery>>
  delivery: (ask: Ask, id: string, deliveryId: string) => Promise<WebhookDeliveryWithRequest>
  replay: (ask: Ask, id: string, deliveryId: string) => Promise<WebhookDelivery>
}

function ofPlatform(): WebhookApi {
  return {
    page: (ask, cursor) => ask(api => api.GET('/v1/webhooks', { params: { query: cursor ? { cursor } : {} } })),
    read: (ask, id) => ask(api => api.GET('/v1/webhooks/{id}', { params: { path: { id } } })),
    create: (ask, body, key) => ask(api => api.POST('/v1/webhooks', { body, params: { header: { 'idempotency-key': key } } })),
    change: (ask, id, body, ifMatch) => ask(api => api.PATCH('/v1/webhooks/{id}', {
      body, params: { path: { id }, header: { 'if-match': ifMatch } },
    })),
    remove: (ask, id) => ask(api => api.DELETE('/v1/webhooks/{id}', { params: { path: { id } } })),
    rotate: (ask, id) => ask(api => api.POST('/v1/webhooks/{id}/rotate-secret', { params: { path: { id } } })),
    test: (ask, id) => ask(api => api.POST('/v1/webhooks/{id}/test', { params: { path: { id } } })),
    deliveries: (ask, id, query) => ask(api => api.GET('/v1/webhooks/{id}/deliveries', { params: { path: { id }, query } })),
    delivery: (ask, id, deliveryId) => ask(api => api.GET('/v1/webhooks/{id}/deliveries/{deliveryId}', {
      params: { path: { id, deliveryId } },
    })),
    replay: (ask, id, deliveryId) => ask(api => api.POST('/v1/webhooks/{id}/deliveries/{deliveryId}/replay', {
      params: { path: { id, deliveryId } },
    })),
  }
}

function ofTenant(slug: string): WebhookApi {
  return {
    page: (ask, cursor) => ask(api => api.GET('/v1/tenants/{slug}/webhooks', {
      params: { path: { slug }, query: cursor ? { cursor } : {} },
    })),
    read: (ask, id) => ask(api => api.GET('/v1/tenants/{slug}/webhooks/{id}', { params: { path: { slug, id } } })),
    create: (ask, body, key) => ask(api => api.POST('/v1/tenants/{slug}/webhooks', {
      body, params: { path: { slug }, header: { 'idempotency-key': key } },
    })),
    change: (ask, id, body, ifMatch) => ask(api => api.PATCH('/v1/tenants/{slug}/webhooks/{id}', {
      body, params: { path: { slug, id }, header: { 'if-match': ifMatch } },
    })),
    remove: (ask, id) => ask(api => api.DELETE('/v1/tenants/{slug}/webhooks/{id}', { params: { path: { slug, id } } })),
    rotate: (ask, id) => ask(api => api.POST('/v1/tenants/{slug}/webhooks/{id}/rotate-secret', { params: { path: { slug, id } } })),
    test: (ask, id) => ask(api => api.POST('/v1/tenants/{slug}/webhooks/{id}/test', { params: { path: { slug, id } } })),
    deliveries: (ask, id, query) => ask(api => api.GET('/v1/tenants/{slug}/webhooks/{id}/deliveries', {
      params: { path: { slug, id }, query },
    })),
    delivery: (ask, id, deliveryId) => ask(api => api.GET('/v1/tenants/{slug}/webhooks/{id}/deliveries/{deliveryId}', {
      params: { path: { slug, id, deliveryId } },
    })),
    replay: (ask, id, deliveryId) => ask(api => api.POST('/v1/tenants/{slug}/webhooks/{id}/deliveries/{deliveryId}/replay', {
      params: { path: { slug, id, deliveryId } },
    })),
  }
}
