import { Writable } from 'node:stream'
import { expect, it } from 'vitest'
import { createLogger } from '@dezky/runtime'
import { operator, startTestApi } from './test-api.ts'

it('the log holds nothing that could be replayed, whatever is sent', async () => {
  const lines: string[] = []
  const destination = new Writable({
    write(chunk, _encoding, done) {
      lines.push(String(chunk))
      done()
    },
  })
  await using api = await startTestApi({ log: createLogger({ name: 'test', level: 'trace', destination }) })
  const token = await api.tokenFor(operator)
  const forged = `${token.slice(0, -8)}AAAAAAAA`
  for (const authorization of [`Bearer ${token}`, `Bearer ${forged}`, `Basic ${token}`, token]) {
    await api.app.inject({ url: '/v1/users/me', headers: { authorization, cookie: `session=${token}` } })
    await api.app.inject({ url: '/v1/tenants?cursor=nonsense', headers: { authorization } })
  }
  const log = lines.join('')
  expect(log).toContain('token_invalid')
  for (const secret of [token, forged]) expect(log).not.toContain(secret.split('.')[2])
})

it('a request that comes with an id is known by it, in its answer and in the log', async () => {
  await using api = await startTestApi()
  const id = '0190a000-0000-7000-8000-000000000001'
  const answer = await api.app.inject({ url: '/v1/tenants', headers: { 'x-request-id': id } })
  expect([answer.headers['x-request-id'], answer.json().requestId]).toEqual([id, id])
})
