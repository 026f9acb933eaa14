import type { LookupAddress } from 'node:dns'
import { expect, it } from 'vitest'
import type { Webhook, WebhookDelivery } from '@dezky/contracts'
import { startReceiver } from '../../../test/receiver.ts'
import { operator, startTestApi } from '../../../test/test-api.ts'

const outside: LookupAddress = { address: '192.88.98.1', family: 4 }
const inside: LookupAddress = { address: '127.0.0.1', family: 4 }

it('a name that was public when it was given, and leads inside when something is sent, reaches nobody', async () => {
  await using receiver = await startReceiver()
  let answers = [outside]
  await using api = await startTestApi({ resolve: async () => answers }, { WEBHOOK_ALLOW_HTTP: 'true' })
  const olga = await api.as(operator)
  const wish = { url: `http://rebinding.example:${receiver.port}/`, eventTypes: ['api_token.*'] }
  const { body: { id } } = await olga.post<Webhook>('/v1/webhooks', wish)
  answers = [outside, inside]
  expect((await olga.post('/v1/webhooks', wish)).body).toMatchObject({ status: 422, code: 'webhook_address_refused' })
  expect((await olga.patch(`/v1/webhooks/${id}`, { url: wish.url }, 1)).body).toMatchObject({ code: 'webhook_address_refused' })
  await olga.post(`/v1/webhooks/${id}/test`)
  const deliveries = async () => (await olga.get<{ items: WebhookDelivery[] }>(`/v1/webhooks/${id}/deliveries`)).body.items
  await expect.poll(deliveries, { timeout: 15_000 })
    .toMatchObject([{ state: 'pending', attempts: [{ status: null, error: 'address_refused', response: null }] }])
  expect(receiver.received).toEqual([])
})

it('by default neither plain http nor a private address is taken', async () => {
  await using api = await startTestApi()
  const olga = await api.as(operator)
  for (const url of ['http://8.8.8.8/', 'https://127.0.0.1/', 'https://localhost/', 'https://[::1]/', 'https://169.254.169.254/']) {
    const answer = await olga.post('/v1/webhooks', { url, eventTypes: ['*'] })
    expect(answer.body, url).toMatchObject({ status: 422, code: 'webhook_address_refused' })
  }
})
