// Signing in where the registry sends us, and showing nothing to anybody else.
import { inspect } from 'node:util'
import { afterEach, describe, expect, test } from 'vitest'
import { createRegistry, type RegistryOptions, RegistryRejected, RegistryUnavailable } from '../src/index.ts'
import { always, type Answering, type OddRegistry, startOddRegistry } from './odd-registry.ts'

const digest = `sha256:${'ab'.repeat(32)}`
const credentials = { username: 'puller', password: 'geheim:mit/Doppelpunkt' }
const basic = `Basic ${Buffer.from('puller:geheim:mit/Doppelpunkt').toString('base64')}`

interface TokenServer { issued: number, good: Set<string>, answer?: (token: string) => unknown, status?: number, challenge?: string }

/** Gives a token to whom it knows, and takes none but its own. */
function dancing(server: TokenServer): Answering {
  return (request, response) => {
    if (request.url.pathname === '/token') {
      if (request.authorization !== undefined && request.authorization !== basic) return response.writeHead(401).end()
      const token = `token-${server.issued += 1}`
      server.good.add(token)
      return response.writeHead(server.status ?? 200).end(JSON.stringify(server.answer?.(token) ?? { token, expires_in: 300 }))
    }
    if (server.good.has(request.authorization?.replace('Bearer ', '') ?? '')) {
      return response.writeHead(200, { 'docker-content-digest': digest }).end(JSON.stringify({ tags: ['v1'] }))
    }
    const repository = /^\/v2\/(.+)\/(?:manifests|tags)\//.exec(request.path)?.[1]
    const challenge = `Bearer realm="http://${request.url.host}/token",service="tests",scope="repository:${repository}:pull"`
    return response.writeHead(401, { 'www-authenticate': server.challenge ?? challenge }).end()
  }
}

describe('the token dance', () => {
  const started: OddRegistry[] = []
  afterEach(async () => {
    await Promise.all(started.splice(0).map(server => server[Symbol.asyncDispose]()))
  })

  async function against(server: Partial<TokenServer> = {}, options: RegistryOptions = {}) {
    const whole = { issued: 0, good: new Set<string>(), ...server }
    const odd = await startOddRegistry(dancing(whole))
    started.push(odd)
    return { odd, server: whole, registry: createRegistry({ host: odd.host, ...options }) }
  }

  test('asks once, shows the account to the token server alone, and the token to the registry', async () => {
    const { odd, registry } = await against({}, { credentials })
    expect(await registry.digestOf('acme/shop', 'v1')).toBe(digest)
    expect(await registry.digestOf('acme/shop', 'v2')).toBe(digest)
    expect(odd.seen.map(({ method, path, authorization }) => [method, path, authorization])).toEqual([
      ['HEAD', '/v2/acme/shop/manifests/v1', undefined],
      ['GET', '/token?service=tests&scope=repository%3Aacme%2Fshop%3Apull', basic],
      ['HEAD', '/v2/acme/shop/manifests/v1', 'Bearer token-1'],
      ['HEAD', '/v2/acme/shop/manifests/v2', 'Bearer token-1'],
    ])
    expect(odd.seen[0]?.accept?.split(', ')).toHaveLength(4)
  })

  test('needs no account where none is asked for', async () => {
    const { odd, registry } = await against()
    expect(await registry.tags('acme/shop')).toEqual({ tags: ['v1'], complete: true })
    expect(odd.seen[1]?.authorization).toBeUndefined()
  })

  test('has a token for each repository', async () => {
    const { server, registry } = await against()
    await registry.digestOf('acme/shop', 'v1')
    await registry.digestOf('acme/other', 'v1')
    expect(server.issued).toBe(2)
  })

  test('asks once when many want to know', async () => {
    const { server, registry } = await against({}, { concurrency: 8 })
    const answers = await Promise.all(Array.from({ length: 20 }, (_, at) => registry.digestOf('acme/shop', `v${at}`)))
    expect([new Set(answers), server.issued]).toEqual([new Set([digest]), 1])
  })

  const lifetimes: [object, number, number][] = [[{ expires_in: 300 }, 289_000, 291_000], [{}, 49_000, 51_000]]
  test.each(lifetimes)('keeps a token of %j while it is good', async (said, until, after) => {
    let now = Date.UTC(2026, 0)
    const { server, registry } = await against({ answer: token => ({ token, ...said }) }, { clock: { now: () => new Date(now) } })
    await registry.digestOf('acme/shop', 'v1')
    now += until
    await registry.digestOf('acme/shop', 'v1')
    expect(server.issued).toBe(1)
    now += after - until
    await registry.digestOf('acme/shop', 'v1')
    expect(server.issued).toBe(2)
  })

  test('gets another one when the registry takes a token no more', async () => {
    const { server, registry } = await against()
    await registry.digestOf('acme/shop', 'v1')
    server.good.clear()
    expect(await registry.digestOf('acme/shop', 'v1')).toBe(digest)
    expect(server.issued).toBe(2)
  })

  test('takes what is called an access token, too', async () => {
    const { registry } = await against({ answer: token => ({ access_token: token, expires_in: 60 }) })
    expect(await registry.digestOf('acme/shop', 'v1')).toBe(digest)
  })

  test('is over when a new token is not taken either', async () => {
    const { odd, registry } = await against({ answer: () => ({ token: 'bad' }) })
    await expect(registry.digestOf('acme/shop', 'v1')).rejects.toBeInstanceOf(RegistryRejected)
    expect(odd.seen).toHaveLength(3)
  })

  test('is over when the token server does not know us', async () => {
    const { registry } = await against({}, { credentials: { username: 'puller', password: 'other' } })
    await expect(registry.digestOf('acme/shop', 'v1')).rejects.toThrow(RegistryRejected)
  })

  test.each<[string, Partial<TokenServer>]>([
    ['nothing', { answer: () => ({}) }], ['no text', { answer: () => ({ token: 7 }) }], ['a list', { answer: () => [] }],
    ['a second header', { answer: () => ({ token: 'a\r\nx-evil: b' }) }], ['emptiness', { answer: () => ({ token: '' }) }],
    ['an error of its own', { status: 503 }], ['too many requests', { status: 429 }],
  ])('knows nothing when the token server answers %s', async (_, server) => {
    const { registry } = await against(server, { credentials })
    const error: unknown = await registry.digestOf('acme/shop', 'v1').catch((error: unknown) => error)
    expect(error).toBeInstanceOf(RegistryUnavailable)
    expect(inspect(error, { depth: 20 })).not.toContain('x-evil')
  })

  test.each([
    'Bearer realm="http://elsewhere.test/token"', 'Bearer realm="ftp://127.0.0.1/token"', 'Bearer realm="/token"', 'Bearer',
    'Bearer realm="file:///etc/passwd"', 'Bearer realm="https://a:b@elsewhere.test/token"', 'Digest realm="tests"', 'Basic', '',
  ])('is refused to %s', async (challenge) => {
    const { odd, registry } = await against({ challenge })
    await expect(registry.digestOf('acme/shop', 'v1')).rejects.toBeInstanceOf(RegistryRejected)
    expect(odd.seen).toHaveLength(1)
  })

  test.each<[string, string, boolean]>([
    ['https://registry.test', 'https://auth.test/token', true], ['https://registry.test', 'http://auth.test/token', false],
    ['https://registry.test', 'http://registry.test/token', false], ['http://registry.test', 'http://registry.test:81/token', true],
    ['http://registry.test', 'http://auth.test/token', false], ['http://registry.test', 'https://auth.test/token', true],
  ])('of %s at %s: %s', async (url, realm, goes) => {
    const asked: string[] = []
    await using registry = createRegistry({
      url, insecure: true, credentials,
      async fetch(input, init) {
        const request = new Request(input, init)
        const shown = request.headers.get('authorization')
        asked.push(`${new URL(request.url).origin} ${shown?.split(' ')[0]}`)
        if (request.url.startsWith(realm)) return Response.json({ token: 'good' })
        if (shown === 'Bearer good') return new Response(null, { headers: { 'docker-content-digest': digest } })
        return new Response(null, { status: 401, headers: { 'www-authenticate': `Bearer realm="${realm}"` } })
      },
    })
    const outcome = registry.digestOf('acme/shop', 'v1')
    await (goes ? expect(outcome).resolves.toBe(digest) : expect(outcome).rejects.toBeInstanceOf(RegistryRejected))
    expect(asked).toEqual([`${url} undefined`, ...(goes ? [`${new URL(realm).origin} Basic`, `${url} Bearer`] : [])])
  })

  test('is not led on by the token server', async () => {
    const odd = await startOddRegistry((request, response) => {
      if (request.path.startsWith('/token')) return response.writeHead(302, { location: '/elsewhere' }).end()
      return response.writeHead(401, { 'www-authenticate': `Bearer realm="http://${request.url.host}/token"` }).end()
    })
    started.push(odd)
    await expect(createRegistry({ host: odd.host, credentials }).tags('acme/shop')).rejects.toBeInstanceOf(RegistryRejected)
    expect(odd.seen.map(({ path }) => path.split('?')[0])).toEqual(['/v2/acme/shop/tags/list', '/token'])
  })

  test('is none where the account itself is asked for, which is shown once', async () => {
    const odd = await startOddRegistry(always(401, '', { 'www-authenticate': 'Basic realm="tests"' }))
    started.push(odd)
    const registry = createRegistry({ host: odd.host, credentials })
    for (const _ of [1, 2]) await expect(registry.tags('acme/shop')).rejects.toBeInstanceOf(RegistryRejected)
    expect(odd.seen.map(({ authorization }) => authorization)).toEqual([undefined, basic, basic])
  })

  test('never says the password', async () => {
    const echoing: Partial<TokenServer>[] = [
      { answer: () => ({ error: basic }), status: 401 }, { answer: () => ({ errors: [{ code: basic }] }), status: 500 },
      { answer: () => ({ errors: [{ code: 'DENIED', message: credentials.password }] }), status: 403 }, { answer: () => credentials },
      { challenge: 'Bearer realm="http://elsewhere.test"' }, { challenge: `Basic realm="${credentials.password}"` },
    ]
    for (const server of echoing) {
      const { registry } = await against(server, { credentials })
      const error: unknown = await registry.tags('acme/shop').catch((error: unknown) => error)
      expect(error).toBeInstanceOf(Error)
      expect(inspect(error, { depth: 20, showHidden: true })).not.toMatch(/geheim|Z2VoZWlt|cHVsbGVyO/)
    }
  })
})
