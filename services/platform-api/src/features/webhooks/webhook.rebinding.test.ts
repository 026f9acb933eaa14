import type { LookupAddress } from 'node:dns'
import { expect, it } from 'vitest'
import type { Webhook, WebhookDelivery } from '@dezky/contracts'
import { startReceiver } from '../../../test/receiver.ts'
import { operator, startTestApi } from '../../../test/test-api.ts'
import { createDestinations } from './webhook.destinations.ts'
import { send } from './webhook.sender.ts'

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

it('the name is asked for once an attempt: what was looked at is what is connected to', async () => {
  await using receiver = await startReceiver()
  let asked = 0
  const resolve = async () => {
    asked += 1
    return [asked === 1 ? inside : { address: '203.0.113.1', family: 4 }]
  }
  const destinations = createDestinations({ allowHttp: true, allowPrivate: true }, resolve)
  const parcel = { url: `http://twice.example:${receiver.port}/`, headers: {}, body: '{}' }
  const attempt = await send(destinations, parcel, new AbortController().signal)
  expect([attempt.status, asked, receiver.received.length]).toEqual([204, 1, 1])
})

it('an endpoint that never answers, or never ends, is left after a while', async () => {
  await using receiver = await startReceiver()
  const destinations = createDestinations({ allowHttp: true, allowPrivate: true })
  const attempt = () => send(destinations, { url: receiver.url, headers: {}, body: '{}' }, new AbortController().signal, 100)
  receiver.answer = () => undefined
  expect(await attempt()).toMatchObject({ status: null, error: 'timeout' })
  receiver.answer = response => response.writeHead(200).write('on and on')
  expect(await attempt()).toMatchObject({ error: 'timeout' })
})
