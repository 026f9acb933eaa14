import { Writable } from 'node:stream'
import { expect, it } from 'vitest'
import type { CreatedApiToken, WebhookDelivery, WebhookWithSecret } from '@dezky/contracts'
import { createLogger } from '@dezky/runtime'
import { operator, startTestApi } from './test-api.ts'

it('the log holds nothing that could be replayed, whatever is sent', async () => {
  const { log: written, lines } = logOf()
  await using api = await startTestApi({ log: written })
  const token = await api.tokenFor(operator)
  const forged = `${token.slice(0, -8)}AAAAAAAA`
  for (const authorization of [`Bearer ${token}`, `Bearer ${forged}`, `Basic ${token}`, token]) {
    await api.app.inject({ url: '/v1/users/me', headers: { authorization, cookie: `session=${token}` } })
    await api.app.inject({ url: '/v1/tenants?cursor=nonsense', headers: { authorization } })
  }
  const log = lines()
  expect(log).toContain('token_invalid')
  for (const secret of [token, forged]) expect(log).not.toContain(secret.split('.')[2])
})

it('the log holds neither API tokens, nor the secrets and addresses of webhooks, whatever becomes of them', async () => {
  const { log, lines } = logOf()
  await using api = await startTestApi({ log }, { WEBHOOK_ALLOW_HTTP: 'true', WEBHOOK_ALLOW_PRIVATE: 'true' })
  const olga = await api.as(operator)
  const wish = { name: 'Logged', permissions: ['tenant:read'], expiresAt: new Date(Date.now() + 60_000).toISOString() }
  const { body: { token } } = await olga.post<CreatedApiToken>('/v1/api-tokens', wish)
  for (const shown of [token, `${token}x`]) await api.app.inject({ url: '/v1/tenants', headers: { authorization: `Bearer ${shown}` } })
  const endpoint = { url: 'http://127.0.0.1:1/?key=confidential', eventTypes: ['*'] }
  const { body: webhook } = await olga.post<WebhookWithSecret>('/v1/webhooks', endpoint)
  await olga.post(`/v1/webhooks/${webhook.id}/test`)
  const deliveries = `/v1/webhooks/${webhook.id}/deliveries`
  // The newest waits while an older one is tried again.
  const errors = async () => (await olga.get<{ items: WebhookDelivery[] }>(deliveries)).body.items
    .flatMap(({ attempts }) => attempts.map(({ error }) => error))
  await expect.poll(errors, { timeout: 15_000 }).toContain('refused')
  await olga.post('/v1/webhooks', { url: 'https://nowhere.invalid/?key=confidential', eventTypes: ['*'] })
  expect(lines()).toContain('webhook_address_refused')
  for (const secret of [token?.slice(3, 43) ?? '', webhook.secret?.slice(6) ?? '', 'confidential']) expect(lines()).not.toContain(secret)
})

it('a request that comes with an id is known by it, in its answer and in the log', async () => {
  await using api = await startTestApi()
  const id = '0190a000-0000-7000-8000-000000000001'
  const answer = await api.app.inject({ url: '/v1/tenants', headers: { 'x-request-id': id } })
  expect([answer.headers['x-request-id'], answer.json().requestId]).toEqual([id, id])
})

function logOf() {
  const written: string[] = []
  const destination = new Writable({
    write(chunk, _encoding, done) {
      written.push(String(chunk))
      done()
    },
  })
  return { log: createLogger({ name: 'test', level: 'trace', destination }), lines: () => written.join('') }
}
