import type { ChangeSubscription, Subscription } from '@dezky/contracts'
import type { Ask } from '#imports'
import type { Billing } from './useBilling'

/** What is changed without choosing terms: ends with its period or goes on, and what is agreed on is called off. */
export function useSubscriptionEnd({ slug, subscription, take }: Billing, request: Ask) {
  const path = { slug }
  const saving = useSave<Subscription, ChangeSubscription>({
    current: () => subscription.value.value,
    send: (body, ifMatch) => request(api => api.PATCH('/v1/subscriptions/{slug}', {
      params: { path, header: { 'if-match': ifMatch } }, body,
    })),
    read: () => request(api => api.GET('/v1/subscriptions/{slug}', { params: { path } })),
    done: take,
  })

  const end = (cancelAtPeriodEnd: boolean) => saving.save({ cancelAtPeriodEnd })
  const callOff = () => saving.save({ callOff: true })
  return { saving, end, callOff }
}
