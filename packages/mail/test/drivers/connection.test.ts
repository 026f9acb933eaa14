// How the driver judges answers; that a real conversation goes well is what the contract suite proves.
import { describe, expect, test } from 'vitest'
import { stalwart } from '../../src/drivers/stalwart/stalwart.ts'
import { MailConflict, MailRejected, MailUnavailable } from '../../src/index.ts'

const domain = { tenantId: 't1', name: 'acme.example' }

function answering(status: number, body: string, headers: Record<string, string> = {}) {
  const seen: Request[] = []
  const mail = stalwart({
    url: 'http://mail.internal:8080', apiKey: 'API_secret',
    fetch: async (input, init) => {
      seen.push(new Request(input, init))
      return new Response(body, { status, headers })
    },
  })
  return { mail, seen }
}

function responses(...args: unknown[]): string {
  return JSON.stringify({ methodResponses: args, sessionState: 's' })
}

describe('the Stalwart driver', () => {
  test('asks the configured address and nothing else, with the key', async () => {
    const { mail, seen } = answering(200, responses(['x:Domain/query', { ids: [] }, '0'], ['x:Domain/get', { list: [] }, '1']))
    expect(await mail.observeDomain(domain)).toBeNull()
    expect(seen.map(({ url, method }) => `${method} ${url}`)).toEqual(['POST http://mail.internal:8080/jmap'])
    expect(seen[0]?.headers.get('authorization')).toBe('Bearer API_secret')
    expect(seen[0]?.redirect).toBe('manual')
  })

  test.each([[{}, false], [{ 'x-dezky-twin': 'stalwart' }, true]])('knows a twin by what it says of itself (%j)', async (headers, twin) => {
    expect(await answering(200, responses(['x:Domain/query', { ids: [] }, '0']), headers).mail.probe()).toEqual({ version: null, twin })
  })

  test('does not follow where it is sent, and says what to set', async () => {
    const { mail, seen } = answering(307, '', { location: 'https://mail.public.example/jmap' })
    await expect(mail.probe()).rejects.toThrow(/STALWART_URL/)
    expect(seen).toHaveLength(1)
  })

  test('leaves the server alone for as long as it was asked to', async () => {
    const { mail, seen } = answering(429, '{}', { 'retry-after': '30' })
    await expect(mail.probe()).rejects.toMatchObject({ name: 'MailUnavailable', retryAfterMs: 30_000 })
    await expect(mail.probe()).rejects.toBeInstanceOf(MailUnavailable)
    expect(seen).toHaveLength(1)
  })

  test('does not try a refused key again and again: the server would ban the address', async () => {
    const { mail, seen } = answering(401, '{"type":"about:blank","status":401,"title":"Unauthorized"}')
    for (let time = 0; time < 20; time += 1) await expect(mail.probe()).rejects.toThrow(/STALWART_TOKEN/)
    expect(seen).toHaveLength(3)
  })

  test.each([500, 502, 503, 408])('%i is unavailable', async (status) => {
    await expect(answering(status, 'Bad Gateway').mail.probe()).rejects.toBeInstanceOf(MailUnavailable)
  })

  test.each(['', '{"methodResponses":', '{}', '<html>', '{"methodResponses":[]}'])('half an answer (%j) is unavailable', async (body) => {
    await expect(answering(200, body).mail.observeDomain(domain)).rejects.toBeInstanceOf(MailUnavailable)
  })

  test('only a list of found ones can say that something is absent', async () => {
    const { mail } = answering(404, '{"type":"about:blank","status":404,"title":"Not Found"}')
    await expect(mail.observeDomain(domain)).rejects.toBeInstanceOf(MailRejected)
    await expect(mail.removeDomain(domain)).rejects.toBeInstanceOf(MailRejected)
  })

  test.each([
    ['forbidden', MailRejected], ['unsupportedFilter', MailRejected], ['unknownMethod', MailRejected], ['serverFail', MailUnavailable],
  ])('a call that failed with %s', async (type, error) => {
    const failed = answering(200, responses(['error', { type, description: 'no' }, '0'], ['error', { type, description: 'no' }, '1']))
    await expect(failed.mail.observeDomain(domain)).rejects.toBeInstanceOf(error)
  })

  test('too many at once is unavailable, though it is a 400', async () => {
    const limit = '{"type":"urn:ietf:params:jmap:error:limit","status":400,"limit":"maxConcurrentRequests"}'
    await expect(answering(400, limit).mail.probe()).rejects.toBeInstanceOf(MailUnavailable)
  })

  test('a failure inside a 200 is one', async () => {
    const list = [{ id: 'b', name: domain.name, description: 'dezky:t1', isEnabled: true, allowRelaying: false }]
    for (const [failure, error] of [[{ type: 'forbidden' }, MailRejected], [{ type: 'notFound' }, MailUnavailable]] as const) {
      const mail = stalwart({
        url: 'http://mail.test', apiKey: 'API_x',
        fetch: async (_, init) => new Response(String(init?.body).includes('x:Domain/set')
          ? responses(['x:Domain/set', { notUpdated: { b: failure } }, '0'])
          : responses(['x:Domain/query', { ids: ['b'] }, '0'], ['x:Domain/get', { list }, '1'])),
      })
      await expect(mail.setDomainEnabled(domain, false)).rejects.toBeInstanceOf(error)
    }
  })

  test('a name that is an alias of some domain is a conflict', async () => {
    const taken = { notCreated: { new: { type: 'primaryKeyViolation', properties: ['name'], objectId: { object: 'Domain', id: 'b' } } } }
    const mail = stalwart({
      url: 'http://mail.test', apiKey: 'API_x',
      fetch: async (_, init) => new Response(String(init?.body).includes('x:Domain/set')
        ? responses(['x:Domain/set', taken, '0'])
        : responses(['x:Domain/query', { ids: [] }, '0'], ['x:Domain/get', { list: [] }, '1'])),
    })
    await expect(mail.ensureDomain(domain)).rejects.toBeInstanceOf(MailConflict)
  })

  test('asks no more at the same time than it may', async () => {
    let [running, most] = [0, 0]
    const mail = stalwart({
      url: 'http://mail.test', apiKey: 'API_x', concurrency: 3,
      async fetch() {
        most = Math.max(most, running += 1)
        await new Promise(setImmediate)
        running -= 1
        return new Response(responses(['x:Domain/query', { ids: [] }, '0']))
      },
    })
    await Promise.all(Array.from({ length: 20 }, () => mail.probe()))
    expect([most, running]).toEqual([3, 0])
  })
})
