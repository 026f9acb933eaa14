// What the client makes of answers that a good registry does not give.
import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { afterEach, describe, expect, test } from 'vitest'
import { createRegistry, type Registry, type RegistryOptions, RegistryRejected, RegistryUnavailable } from '../src/index.ts'
import { always, type Answering, type OddRegistry, refusal, startOddRegistry } from './odd-registry.ts'
import { tricks } from './tricks.ts'

const amd64 = { os: 'linux', architecture: 'amd64' }
const digest = `sha256:${'ab'.repeat(32)}`

const verbs: [string, (registry: Registry) => Promise<unknown>][] = [
  ['digestOf', registry => registry.digestOf('acme/shop', 'v1')],
  ['manifestExists', registry => registry.manifestExists('acme/shop', digest)],
  ['tags', registry => registry.tags('acme/shop')],
  ['describe', registry => registry.describe('acme/shop', digest, amd64)],
]

const started: OddRegistry[] = []
afterEach(async () => {
  await Promise.all(started.splice(0).map(server => server[Symbol.asyncDispose]()))
})

async function serving(answering: Answering, options: RegistryOptions = {}) {
  const odd = await startOddRegistry(answering)
  started.push(odd)
  return { odd, registry: createRegistry({ host: odd.host, ...options }) }
}

const probing: typeof verbs = [['probe', registry => registry.probe()]]

describe.each([...verbs, ...probing])('%s', (_name, verb) => {
  test.each([408, 429, 500, 502, 503, 504])('knows nothing after %i', async (status) => {
    const { registry } = await serving(always(status, '<html>'))
    await expect(verb(registry)).rejects.toBeInstanceOf(RegistryUnavailable)
  })

  test.each([400, 403, 404, 405, 410])('leaves %i to a human', async (status) => {
    const { registry } = await serving(always(status, '<html>Not Found'))
    await expect(verb(registry)).rejects.toBeInstanceOf(RegistryRejected)
  })

  const others = ['', '{}', '{"errors":[]}', '{"errors":null}', refusal('DENIED'), refusal('BLOB_UNKNOWN')]
  test.each(others)('does not believe it for %s', async (body) => {
    const { registry } = await serving(always(404, body))
    await expect(verb(registry)).rejects.toBeInstanceOf(RegistryRejected)
  })

  test('knows nothing of who does not answer in time', async () => {
    const { registry } = await serving(() => {}, { timeoutMs: 30 })
    await expect(verb(registry)).rejects.toBeInstanceOf(RegistryUnavailable)
  })

  test('knows nothing of who does not come to an end in time', async () => {
    const { registry } = await serving((_request, response) => response.writeHead(200).write('{"tags":["v1"'), { timeoutMs: 50 })
    await expect(verb(registry)).rejects.toBeInstanceOf(RegistryUnavailable)
  })

  test.each([{ 'content-length': '1000' }, {}])('knows nothing of who breaks off %j', async (headers) => {
    const { registry } = await serving((_request, response) => {
      response.writeHead(200, headers).write('{"tags":["v1"')
      setImmediate(() => response.destroy())
    })
    await expect(verb(registry)).rejects.toBeInstanceOf(RegistryUnavailable)
  })

  test('reads no more than an answer can be', async () => {
    const endless: Answering = (request, response) => {
      response.writeHead(200)
      if (request.method === 'HEAD') return response.end()
      const more = () => response.write(Buffer.alloc(65_536, ' '))
      response.on('drain', more)
      more()
    }
    const { odd, registry } = await serving(endless, { maxBytes: 200_000 })
    await expect(verb(registry)).rejects.toThrow(/more than 200000 bytes/)
    expect(odd.seen.length).toBeLessThanOrEqual(2)
  })

  test.each<[string, Answering]>([
    ['announced', (_request, response) => response.writeHead(200, { 'content-length': '9000000000' }).flushHeaders()],
    ['packed', always(200, gzipSync(Buffer.alloc(9_000_000)), { 'content-encoding': 'gzip' })],
  ])('reads nothing that is too much, %s', async (_how, answering) => {
    const { registry } = await serving((request, response) => {
      return request.method === 'HEAD' ? response.end() : answering(request, response)
    })
    await expect(verb(registry)).rejects.toThrow(/more than \d+ bytes/)
  })

  const traps = ['', 'file:///etc/passwd', 'ftp://127.0.0.1/', 'http://a:b@127.0.0.1/', 'http://[', 'data:,{}']
  test.each(traps)('is not led to %j', async (location) => {
    const { odd, registry } = await serving(always(307, '', location ? { location } : {}))
    await expect(verb(registry)).rejects.toBeInstanceOf(RegistryRejected)
    expect(odd.seen).toHaveLength(1)
  })

  test('is not led around in circles', async () => {
    const { odd, registry } = await serving((request, response) => response.writeHead(302, { location: `${request.path}x` }).end())
    await expect(verb(registry)).rejects.toThrow(/circles/)
    expect(odd.seen).toHaveLength(6)
  })

  test('asks nothing once it is disposed of', async () => {
    const { odd, registry } = await serving(() => {})
    const asking = verb(registry)
    const refused = expect(asking).rejects.toBeInstanceOf(RegistryUnavailable)
    await expect.poll(() => odd.seen.length, { timeout: 10_000 }).toBe(1)
    await registry[Symbol.asyncDispose]()
    await refused
    await expect(verb(registry)).rejects.toBeInstanceOf(RegistryUnavailable)
    expect(odd.seen).toHaveLength(1)
  })
})

describe.each(verbs)('%s of an image', (name, verb) => {
  test.each(['MANIFEST_UNKNOWN', 'NAME_UNKNOWN', 'NOT_FOUND'])('believes that there is none for %s', async (code) => {
    const { registry } = await serving(always(404, refusal(code)))
    expect(await verb(registry)).toBe(name === 'manifestExists' ? false : null)
  })

  test.each(['', '<html>', '[]', '7', 'null', '{"tags":"v1"}', '\0'])('knows nothing from %j', async (body) => {
    const { registry } = await serving((request, response) => {
      response.writeHead(200, { 'docker-content-digest': request.method === 'HEAD' ? 'sha256:lie' : digest }).end(body)
    })
    await expect(verb(registry)).rejects.toBeInstanceOf(RegistryUnavailable)
  })
})

describe('a registry that asks to be left alone', () => {
  test.each([[429, 60_000, 59_999], [503, 60_000, 59_999]])('with %i is, for as long as it said', async (status, waitMs, tooSoonMs) => {
    let [now, busy] = [Date.UTC(2026, 0), true]
    const { odd, registry } = await serving((_request, response) => {
      if (busy) return response.writeHead(status, { 'retry-after': '60' }).end(refusal('TOOMANYREQUESTS'))
      return response.end(JSON.stringify({ tags: [] }))
    }, { clock: { now: () => new Date(now) } })
    await expect(registry.tags('acme/shop')).rejects.toMatchObject({ retryAfterMs: waitMs })
    busy = false
    now += tooSoonMs
    await expect(registry.tags('acme/other')).rejects.toMatchObject({ retryAfterMs: 1 })
    expect(odd.seen).toHaveLength(1)
    now += 1
    expect(await registry.tags('acme/other')).toEqual({ tags: [], complete: true })
  })

  test('for years is for an hour', async () => {
    const { registry } = await serving(always(429, '', { 'retry-after': '999999999' }))
    await expect(registry.tags('acme/shop')).rejects.toMatchObject({ retryAfterMs: 3_600_000 })
  })
})

test('a page for people is no registry', async () => {
  const { registry } = await serving(always(200, '<html>', { 'content-type': 'text/html; charset=utf-8' }))
  await expect(registry.probe()).rejects.toBeInstanceOf(RegistryRejected)
})

describe('what becomes part of an address', () => {
  test('is asked of nobody unless it is written as it must be', async () => {
    const { odd, registry } = await serving(always(500))
    const bad = ['', '..', 'a/../b', 'A', 'a b', '/a', 'a/', 'a?b', 'a#b', 'a%2fb', 'a\n', `a@${digest}`]
    for (const name of bad) {
      for (const asked of [registry.digestOf(name, 'v1'), registry.tags(name), registry.describe(name, digest, amd64)]) {
        await expect(asked).rejects.toBeInstanceOf(RegistryRejected)
      }
    }
    for (const tag of ['', '.', '-v', 'a/b', digest, '../x', 'a?b']) {
      await expect(registry.digestOf('a', tag)).rejects.toBeInstanceOf(RegistryRejected)
    }
    for (const none of ['', 'v1', 'sha256:', `${digest}/..`]) {
      await expect(registry.manifestExists('a', none)).rejects.toBeInstanceOf(RegistryRejected)
    }
    expect(odd.seen).toEqual([])
  })

  test('stays one part of the path it is put into', async () => {
    const paths: string[] = []
    await using registry = createRegistry({ host: 'registry.test', async fetch(input) {
      paths.push(new URL(String(input)).pathname)
      return new Response(refusal('NAME_UNKNOWN'), { status: 404 })
    } })
    await fc.assert(fc.asyncProperty(tricks, tricks, async (repository, tag) => {
      paths.length = 0
      await registry.digestOf(repository, tag).catch(() => undefined)
      for (const path of paths) expect(path).toBe(`/v2/${repository}/manifests/${tag}`)
    }), { numRuns: 300 })
  })
})

describe('how much is asked at once', () => {
  test('is limited, registry by registry', async () => {
    const waiting: (() => void)[] = []
    const { odd, registry } = await serving((_request, response) => waiting.push(() => response.end('{"tags":[]}')), { concurrency: 3 })
    const asking = Promise.all(Array.from({ length: 9 }, (_, at) => registry.tags(`acme/shop${at}`)))
    for (let answered = 0; answered < 9; answered += 3) {
      await expect.poll(() => waiting.length, { timeout: 10_000 }).toBe(3)
      for (const answer of waiting.splice(0)) answer()
    }
    expect(await asking).toHaveLength(9)
    expect(odd.mostAtOnce).toBe(3)
  })
})
