import type { ChangeWebhook, Webhook, WebhookDelivery } from '@dezky/contracts'
import type { AutomationPlace } from './useApiTokens'
import { webhookApi } from './webhookApi'

const lookMs = 2500

/** One webhook with what was sent to it. Deliveries have no events of their own: while one is on its way, it is looked at again. */
export function useWebhook(place: AutomationPlace, id: string) {
  const api = webhookApi(place)
  const { request } = useApi()
  const state = useQueryState('state', 'all')
  const webhook = useLoad(ask => api.read(ask, id))
  const deliveries = useList<WebhookDelivery>({
    read: (ask, cursor) => api.deliveries(ask, id, {
      limit: 25, ...(isState(state.value) ? { state: state.value } : {}), ...(cursor ? { cursor } : {}),
    }),
    keyOf: delivery => delivery.id,
    query: () => state.value,
  })

  async function refresh() {
    await Promise.all([webhook.refresh(), deliveries.refresh()])
  }

  /** What a change was answered with is newer than anything read before it. */
  function take(changed: Webhook) {
    webhook.value.value = changed
  }

  const saving = useSave<Webhook, ChangeWebhook>({
    current: () => webhook.value.value,
    send: (change, ifMatch) => api.change(request, id, change, ifMatch),
    read: () => api.read(request, id),
    done: take,
  })

  onWebhookNews(place, changed => changed === id, refresh)
  const looking = setInterval(() => {
    const pending = deliveries.rows.value.some(delivery => delivery.state === 'pending') || (webhook.value.value?.waiting ?? 0) > 0
    if (pending && document.visibilityState === 'visible') void refresh()
  }, lookMs)
  onScopeDispose(() => clearInterval(looking))

  return { place, id, api, webhook, deliveries, state, saving, refresh, take }
}

export type WebhookPage = ReturnType<typeof useWebhook>

function isState(value: string): value is WebhookDelivery['state'] {
  return value === 'pending' || value === 'delivered' || value === 'failed'
}
