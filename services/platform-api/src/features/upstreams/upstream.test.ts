import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import type { Event, Upstream, UpstreamCall, UpstreamName } from '@dezky/contracts'
import type { Mail } from '@dezky/mail'
import { MailRejected, MailUnavailable } from '@dezky/mail'
import { memory } from '@dezky/mail/drivers/memory'
import { readKey } from '@dezky/reconcile'
import { listenTo } from '../../../test/event-listener.ts'
import type { Caller, TestApi } from '../../../test/test-api.ts'
import { operator, startTestApi } from '../../../test/test-api.ts'
import { readIn, workerScope } from '../../database/index.ts'

let api: TestApi
let base: string
let olga: Caller
const probe = vi.fn<Mail['probe']>().mockRejectedValue(new MailUnavailable('The mail server did not answer.'))

beforeAll(async () => {
  api = await startTestApi({ mail: { ...memory(), product: 'Stalwart', probe } })
  base = await api.app.listen({ host: '127.0.0.1', port: 0 })
  olga = await api.as(operator)
})
afterAll(() => api[Symbol.asyncDispose]())

async function upstream(name: UpstreamName): Promise<Upstream | undefined> {
  const { body } = await olga.get<{ items: Upstream[] }>('/v1/upstreams')
  return body.items.find(item => item.name === name)
}

/** Asks for a look, and waits for what it is to show. */
async function probed(expected: Partial<Upstream>): Promise<void> {
  expect(await olga.post('/v1/upstreams/mail/probe')).toMatchObject({ status: 202, body: { status: 'accepted' } })
  await expect.poll(() => upstream('mail'), { timeout: 10_000 }).toMatchObject(expected)
}

describe('the upstreams', () => {
  it('are asked from the start, and again without anybody\'s doing', async () => {
    await expect.poll(() => upstream('directory'), { timeout: 10_000 })
      .toMatchObject({ configured: true, reachable: true, credentialsValid: true, twin: false, error: null, latencyMs: expect.any(Number) })
    const key = () => readKey(readIn(api.services.db, workerScope()), { kind: 'upstream', key: 'directory' })
    await expect.poll(async () => (await key())?.nextRunAt, { timeout: 10_000 }).toBeInstanceOf(Date)
  })

  it('that are not configured say so, and cannot be asked', async () => {
    await expect.poll(() => upstream('files'), { timeout: 10_000 })
      .toMatchObject({ configured: false, product: null, reachable: null, credentialsValid: null, checkedAt: null })
    expect(await olga.post('/v1/upstreams/files/probe')).toMatchObject({ status: 409, body: { code: 'upstream_not_configured' } })
    expect(await olga.post('/v1/upstreams/chat/probe')).toMatchObject({ status: 400, body: { code: 'validation_failed' } })
  })

  it('tell what they are, what went wrong and since when', async () => {
    await probed({ product: 'Stalwart', version: null, reachable: false })
    using stream = await listenTo(base, await api.tokenFor(operator))
    probe.mockResolvedValue({ version: '0.16.18', twin: true })
    await probed({ product: 'Stalwart', version: '0.16.18', twin: true, reachable: true, credentialsValid: true })
    probe.mockRejectedValue(new MailUnavailable('The mail server did not answer.'))
    await probed({ reachable: false, credentialsValid: null, error: 'The mail server did not answer.', version: '0.16.18', twin: true })
    const since = (await upstream('mail'))?.since
    probe.mockRejectedValue(new MailUnavailable('The mail server broke off its answer.'))
    await probed({ reachable: false, error: 'The mail server broke off its answer.', since })
    probe.mockRejectedValue(new MailRejected('The mail server refuses our STALWART_TOKEN.'))
    await probed({ reachable: true, credentialsValid: false, error: 'The mail server refuses our STALWART_TOKEN.' })
    probe.mockResolvedValue({ version: '0.16.19', twin: false })
    await probed({ version: '0.16.19', twin: false, error: null })
    const told = () => stream.events.map(({ data }): Event => JSON.parse(data)).filter(({ subject }) => subject === 'upstream:mail')
    await expect.poll(() => told().map(({ data }) => 'reachable' in data && [data.reachable, data.credentialsValid, data.twin]),
      { timeout: 10_000 }).toEqual([[true, true, true], [false, null, true], [true, false, true], [true, true, false]])
    expect(told().every(({ type, tenantId }) => type === 'upstream.changed' && tenantId === null)).toBe(true)
  })

  it('remember what was asked of them, and nothing of whom it was about', async () => {
    probe.mockResolvedValue({ version: '0.16.20', twin: false })
    await probed({ version: '0.16.20' })
    const calls = async (name: string) => (await olga.get<{ items: UpstreamCall[] }>(`/v1/upstreams/${name}/calls`)).body.items
    await expect.poll(async () => (await calls('mail'))[0], { timeout: 10_000 })
      .toEqual({ operation: 'probe', outcome: 'ok', latencyMs: expect.any(Number), at: expect.any(String) })
    expect((await calls('mail')).map(({ outcome }) => outcome)).toEqual(expect.arrayContaining(['rejected', 'unavailable']))
    await expect(api.services.directory.observePerson('nobody')).resolves.toBeNull()
    await expect.poll(async () => (await calls('directory')).map(({ operation }) => operation), { timeout: 10_000 }).toContain('observePerson')
  })

  it('are the resolvers, too, and what the platform\'s own mail goes through', async () => {
    expect(await upstream('smtp')).toMatchObject({ configured: false, dependants: { total: 0, unwell: 0 } })
    await expect.poll(() => upstream('dns'), { timeout: 10_000 })
      .toMatchObject({ product: '127.0.0.1:1', reachable: false, error: 'No resolver answers: 127.0.0.1:1.' })
    expect((await upstream('directory'))?.dependants).toEqual({ total: expect.any(Number), unwell: expect.any(Number) })
  })
})
