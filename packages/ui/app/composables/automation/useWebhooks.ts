import type { Webhook } from '@dezky/contracts'
import type { Ask } from '#imports'
import type { AutomationPlace } from './useApiTokens'
import { webhookApi } from './webhookApi'

/** The webhooks of one place, newest first, live. */
export function useWebhooks(place: AutomationPlace) {
  const api = webhookApi(place)
  const list = useList<Webhook>({
    read: (ask: Ask, cursor) => api.page(ask, cursor), keyOf: webhook => webhook.id, compare: (a, b) => (a.id < b.id ? 1 : -1),
  })
  onWebhookNews(place, () => true, list.refresh)
  return { place, api, list }
}

export type Webhooks = ReturnType<typeof useWebhooks>

/** Where their list is; each has its page below it. */
export function webhooksAt({ is }: AutomationPlace): string {
  return is === 'platform' ? '/webhooks' : '/administration/webhooks'
}

const types = ['webhook.created', 'webhook.changed', 'webhook.deleted', 'webhook.disabled']

/** Calls `refresh` when something happened to a webhook here. */
export function onWebhookNews(place: AutomationPlace, concerns: (id: unknown) => boolean, refresh: () => Promise<unknown>) {
  const slug = place.is === 'platform' ? null : place.slug
  useEvents(types, ({ data }) => {
    if (data.slug === slug && concerns(data.webhookId)) void refresh()
  }, () => void refresh())
}
