import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, it } from 'vitest'
import { createDestinations } from './destinations.ts'
import { post } from './post.ts'

const anywhere = { allowHttp: true, allowPrivate: true }
const never = new AbortController().signal

async function listen(answer: RequestListener): Promise<AsyncDisposable & { port: number, url: string }> {
  const server = createServer(answer)
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    port, url: `http://127.0.0.1:${port}/`,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections()
      await new Promise(resolve => server.close(resolve))
    },
  }
}

it('the name is asked for once: what was looked at is what is connected to', async () => {
  let [asked, received] = [0, 0]
  await using server = await listen((_, response) => {
    received += 1
    response.writeHead(204).end()
  })
  const resolve = async () => {
    asked += 1
    return [{ address: asked === 1 ? '127.0.0.1' : '203.0.113.1', family: 4 }]
  }
  const parcel = { url: `http://twice.example:${server.port}/`, headers: {}, body: '{}' }
  const { status } = await post(createDestinations(anywhere, resolve), parcel, never)
  expect([status, asked, received]).toEqual([204, 1, 1])
})

it.each<[string, RequestListener]>([
  ['answers', () => undefined], ['ends', (_, response) => response.writeHead(200).write('on and on')],
])('whoever never %s is left after a while', async (_, answer) => {
  await using server = await listen(answer)
  const posted = await post(createDestinations(anywhere), { url: server.url, headers: {}, body: '{}' }, never, 100)
  expect(posted).toMatchObject({ error: 'timeout' })
})

it.each<[string, RequestListener, object]>([
  ['a refusal', (_, response) => response.writeHead(404).end('no such hook'), { status: 404, error: 'status', response: 'no such hook' }],
  ['a redirect, which is not followed', (_, response) => response.writeHead(302, { location: '/' }).end(),
    { status: 302, error: 'redirect' }],
  ['a request for patience, up to an hour', (_, response) => response.writeHead(429, { 'retry-after': '7200' }).end(),
    { status: 429, retryAfterMs: 3_600_000 }],
  ['the beginning of much', (_, response) => response.writeHead(200).end('x'.repeat(100_000)), { error: null, response: 'x'.repeat(1024) }],
])('what is written down is %s', async (_, answer, expected) => {
  await using server = await listen(answer)
  expect(await post(createDestinations(anywhere), { url: server.url, headers: {}, body: '{}' }, never)).toMatchObject(expected)
})

it('nobody is reached where nobody may be, or nobody is', async () => {
  const inside = { url: 'http://127.0.0.1:9/', headers: {}, body: '' }
  const outside = createDestinations({ allowHttp: true, allowPrivate: false })
  expect(await post(outside, inside, never)).toMatchObject({ error: 'address_refused' })
  const server = await listen(() => undefined)
  await server[Symbol.asyncDispose]()
  expect(await post(createDestinations(anywhere), { ...inside, url: server.url }, never)).toMatchObject({ status: null, error: 'refused' })
})
