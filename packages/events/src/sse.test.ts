import { once } from 'node:events'
import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { PassThrough, Writable } from 'node:stream'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { ConsumerTooSlow, CursorInvalid } from './errors.ts'
import type { StoredEvent } from './event.ts'
import type { Sse, SseConnection, SseOptions } from './sse.ts'
import { createSse, sseHeaders } from './sse.ts'

function event(number: number, data: StoredEvent['data'] = { text: 'two\nlines' }): StoredEvent {
  return {
    cursor: `1.a.${number}`, id: `id-${number}`, type: 'tenant.created', tenantId: 't', partnerId: 'p',
    subject: 'tenant:t', data, occurredAt: new Date('2030-01-01T00:00:00Z'),
  }
}

const untilAborted = (signal: AbortSignal) => new Promise<void>((resolve) => {
  if (signal.aborted) resolve()
  signal.addEventListener('abort', () => resolve())
})

async function* eventsThenSilence(signal: AbortSignal, ...events: StoredEvent[]): AsyncGenerator<StoredEvent> {
  yield* events
  await untilAborted(signal)
}

function failing(error: Error): AsyncIterable<StoredEvent> {
  return { [Symbol.asyncIterator]: () => ({ next: () => Promise.reject(error) }) }
}

/** A client that takes everything. */
function client() {
  const stream = new PassThrough()
  let text = ''
  stream.setEncoding('utf8').on('data', chunk => text += chunk)
  return { stream, text: () => text }
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'Date'] })
})
afterEach(() => {
  vi.useRealTimers()
})

const passed = async (ms: number) => void await vi.advanceTimersByTimeAsync(ms)

describe('server-sent events', () => {
  it('frames each event with its cursor, type and data', async () => {
    const { stream, text } = client()
    const over = new AbortController()
    const sending = createSse().send(stream, signal => eventsThenSilence(signal, event(1)), { signal: over.signal })
    await vi.waitFor(() => expect(text()).toBe([
      'retry: 3000\n\n',
      'id: 1.a.1\nevent: tenant.created\n',
      'data: {"id":"id-1","type":"tenant.created","tenantId":"t","subject":"tenant:t",',
      '"data":{"text":"two\\nlines"},"occurredAt":"2030-01-01T00:00:00.000Z"}\n\n',
    ].join('')))
    over.abort()
    await sending
    expect(stream.writableEnded).toBe(true)
  })

  it('presents an event once for all its subscribers', async () => {
    const present = vi.fn((event: StoredEvent) => ({ id: event.id }))
    const sse = createSse({ present })
    const shared = event(1)
    const over = new AbortController()
    const clients = Array.from({ length: 5 }, client)
    const sending = clients.map(({ stream }) => sse.send(stream, signal => eventsThenSilence(signal, shared), { signal: over.signal }))
    await vi.waitFor(() => clients.forEach(({ text }) => expect(text()).toContain('data: {"id":"id-1"}\n\n')))
    over.abort()
    await Promise.all(sending)
    expect(present).toHaveBeenCalledTimes(1)
  })

  it('sends a comment in silence, from one timer for all', async () => {
    const sse = createSse({ heartbeatMs: 15_000 })
    const over = new AbortController()
    const clients = [client(), client(), client()]
    const sending = clients.map(({ stream }) => sse.send(stream, signal => eventsThenSilence(signal), { signal: over.signal }))
    expect(vi.getTimerCount()).toBe(1)
    await passed(14_000)
    expect(clients[0]!.text()).toBe('retry: 3000\n\n')
    await passed(2000)
    for (const { text } of clients) expect(text()).toBe('retry: 3000\n\n:\n\n')
    over.abort()
    await Promise.all(sending)
    clients.forEach(({ stream }) => stream.destroy())
    await vi.waitFor(() => expect(vi.getTimerCount()).toBe(0))
  })

  it.each([
    ['too_slow', new ConsumerTooSlow(8)],
    ['cursor_invalid', new CursorInvalid('future')],
  ])('says why it drops a client: %s', async (reason, error) => {
    const { stream, text } = client()
    await createSse().send(stream, () => failing(error))
    await vi.waitFor(() => expect(text()).toContain(`event: dropped\ndata: {"reason":"${reason}"}\n\n`))
    expect(stream.writableEnded).toBe(true)
  })

  it('tells of its own failure without saying what it was, and rejects', async () => {
    const { stream, text } = client()
    await expect(createSse().send(stream, () => failing(new Error('secret')))).rejects.toThrow('secret')
    expect(text()).toContain('{"reason":"failed"}')
    expect(text()).not.toContain('secret')
  })

  it('drops a client when its right to read expires', async () => {
    const { stream, text } = client()
    const sending = createSse().send(stream, signal => eventsThenSilence(signal), { expiresAt: new Date(Date.now() + 5000) })
    await passed(4000)
    expect(stream.writableEnded).toBe(false)
    await passed(1000)
    await sending
    await vi.waitFor(() => expect(text()).toContain('event: dropped\ndata: {"reason":"expired"}\n\n'))
    expect(stream.writableEnded).toBe(true)
  })

  it('stops pulling from a client that takes nothing, drops it, and finally cuts it off', async () => {
    const stalled = new Writable({ highWaterMark: 1, write: () => undefined })
    let pulled = 0
    const sending = createSse({ stallMs: 10_000 }).send(stalled, async function* () {
      for (;;) yield event(pulled += 1)
    })
    await passed(9000)
    expect(pulled).toBe(0)
    expect(stalled.writableEnded).toBe(false)
    await passed(1000)
    await sending
    expect(stalled.writableEnded).toBe(true)
    expect(stalled.destroyed).toBe(false)
    await passed(10_000)
    expect(stalled.destroyed).toBe(true)
  })

  it('goes on at the pace of a slow client', async () => {
    const received: string[] = []
    const slow = new Writable({
      highWaterMark: 1,
      write(chunk: Buffer, _, done) {
        received.push(chunk.toString())
        setImmediate(done)
      },
    })
    await createSse().send(slow, async function* () {
      for (let number = 1; number <= 50; number++) yield event(number)
    })
    expect(received.filter(frame => frame.startsWith('id:'))).toHaveLength(50)
  })
})

describe('server-sent events over HTTP', () => {
  type Subscribe = Parameters<Sse['send']>[1]

  async function serve(subscribe: Subscribe, connection: SseConnection = {}, options: SseOptions = {}) {
    const sse = createSse(options)
    const sent: Promise<void>[] = []
    const server = http.createServer((_, response) => {
      response.writeHead(200, sseHeaders)
      sent.push(sse.send(response, subscribe, connection))
    })
    await once(server.listen(0, '127.0.0.1'), 'listening')
    const { port } = server.address() as AddressInfo
    return {
      url: `http://127.0.0.1:${port}`,
      sent,
      [Symbol.dispose]() {
        sse[Symbol.dispose]()
        server.closeAllConnections()
        server.close()
      },
    }
  }

  it('reaches a client and ends with it', async () => {
    let signalOfClient: AbortSignal | undefined
    using server = await serve(signal => eventsThenSilence(signalOfClient = signal, event(1)))
    const leaving = new AbortController()
    const response = await fetch(server.url, { signal: leaving.signal })
    expect(response.headers.get('content-type')).toBe('text/event-stream; charset=utf-8')
    const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader()
    let text = ''
    while (!text.includes('event: tenant.created')) text += (await reader.read()).value
    leaving.abort()
    await vi.waitFor(() => expect(signalOfClient?.aborted).toBe(true))
    await Promise.all(server.sent)
  })

  it('drops a client that stopped reading', async () => {
    let pulled = 0
    const big = event(1, 'x'.repeat(100_000))
    using server = await serve(async function* (signal) {
      while (!signal.aborted) {
        pulled += 1
        yield big
      }
    }, {}, { stallMs: 5000 })
    const request = http.get(server.url)
    const [response] = await once(request, 'response') as [http.IncomingMessage]
    response.pause()
    let before = -1
    await vi.waitFor(() => {
      const still = pulled === before
      before = pulled
      expect(still).toBe(true)
    }, { timeout: 5000, interval: 100 })
    await passed(6000)
    await Promise.all(server.sent)
    await passed(6000)
    request.destroy()
  })
})

describe('a server that ends', () => {
  it('tells whoever listens, and whoever comes then, when to come back', async () => {
    const [listening, late] = [client(), client()]
    const sse = createSse()
    const sending = sse.send(listening.stream, signal => eventsThenSilence(signal, event(1)))
    await vi.waitFor(() => expect(listening.text()).toContain('id: 1.a.1'))
    sse[Symbol.dispose]()
    await sending
    await sse.send(late.stream, signal => eventsThenSilence(signal, event(2)))
    await vi.waitFor(() => expect([listening.stream.writableEnded, late.stream.writableEnded]).toEqual([true, true]))
    expect(listening.text()).toMatch(/\n\nretry: [12]\d{3}\n\n$/)
    expect(late.text()).toMatch(/^retry: [12]\d{3}\n\n$/)
  })
})
