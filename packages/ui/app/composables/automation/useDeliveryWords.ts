import type { DeliveryAttempt, WebhookDelivery } from '@dezky/contracts'

/** Says what became of a delivery, and why an attempt failed, so that whoever runs the endpoint knows what to look at. */
export function useDeliveryWords() {
  const text = useText()
  const { dateTime, duration } = useFormat()

  function attemptOf({ error, status, durationMs }: DeliveryAttempt): string {
    const took = duration(durationMs)
    if (error === null) return text('webhooks.attempt.accepted', { status: status ?? 0, took })
    if (error === 'status' || error === 'redirect') return text(`webhooks.attempt.${error}`, { status: status ?? 0, took })
    return text(`webhooks.attempt.${error}`, { took })
  }

  function outcomeOf({ state, attempts, nextAttemptAt }: WebhookDelivery): string {
    const last = attempts.at(-1)
    const said = last ? attemptOf(last) : ''
    if (state !== 'pending' || !nextAttemptAt) return said
    const waits = Date.parse(nextAttemptAt) > Date.now()
    const again = waits ? text('webhooks.delivery.again', { when: dateTime(nextAttemptAt) }) : text('webhooks.delivery.onItsWay')
    return [said, again].filter(Boolean).join(' ')
  }

  return { attemptOf, outcomeOf }
}
