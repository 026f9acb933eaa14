import { type IncomingMessage, request as httpRequest } from 'node:http'
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { type Browser, json } from './browser.ts'
import { freePort, signIn, startWorld, type World } from './surface.ts'

let world: World
let browser: Browser
beforeAll(async () => {
  world = await startWorld({ tuning: { bodyLimit: 1_000, fileLimit: 2_000, upstreamTimeoutMs: 500, streamCheckMs: 50 } })
  browser = await signIn(world)
})
afterAll(() => world[Symbol.asyncDispose]())
beforeEach(() => {
  world.platform.seen.length = 0
  world.platform.on = {}
})

const requestId = '0190f3c2-aaaa-7bbb-8ccc-1234567890ab'
const api = (path: string) => `${world.surface.url}/api${path}`
const problem = async (response: Response) => {
  expect(response.headers.get('content-type')).toBe('application/problem+json')
  const body = await json(response)
  expect(body).toMatchObject({ status: response.status, title: expect.any(String), requestId: response.headers.get('x-request-id') })
  return [response.status, body.code]
}

describe('a request', () => {
  it('reaches the platform with the token of its session, and its answer the browser', async () => {
    const created = { 'content-type': 'application/json', location: '/v1/tenants/acme', etag: '"1"', 'set-cookie': 'a=b', server: 'x' }
    world.platform.on['/v1/tenants'] = (_request, response) => response.writeHead(201, created).end('{"slug":"acme"}')
    const response = await browser.fetch(api('/v1/tenants?dry=1'), {
      method: 'POST', body: '{"slug":"acme"}',
      headers: {
        'content-type': 'application/json', 'idempotency-key': 'k-1', 'x-request-id': requestId,
        authorization: 'Bearer forged', 'x-other': '1',
      },
    })
    expect([response.status, await response.text()]).toEqual([201, '{"slug":"acme"}'])
    expect(Object.fromEntries(response.headers)).toMatchObject({
      location: '/api/v1/tenants/acme', etag: '"1"', 'cache-control': 'private, no-cache', 'x-request-id': requestId,
    })
    expect(response.headers.has('set-cookie')).toBe(false)
    expect(response.headers.has('server')).toBe(false)
    const [seen] = world.platform.seen
    expect(seen).toMatchObject({ method: 'POST', url: '/v1/tenants?dry=1', body: '{"slug":"acme"}' })
    expect(seen!.headers).toMatchObject({
      'idempotency-key': 'k-1', 'x-request-id': requestId, authorization: expect.not.stringContaining('forged'),
    })
    expect(seen!.headers).not.toHaveProperty('cookie')
    expect(seen!.headers).not.toHaveProperty('x-other')
  })

  it('passes the platform\'s own refusals through', async () => {
    world.platform.on['/v1/tenants/other'] = (_request, response) =>
      response.writeHead(404, { 'content-type': 'application/problem+json' }).end('{"code":"not_found"}')
    const response = await browser.fetch(api('/v1/tenants/other'))
    expect([response.status, response.headers.get('content-type')]).toEqual([404, 'application/problem+json'])
    expect(await response.text()).toBe('{"code":"not_found"}')
  })

  it('that the platform refuses is told by the id it has there too', async () => {
    world.platform.on['/v1/tenants/other'] = ({ headers }, response) => {
      const adopted = String(headers['x-request-id'])
      response.writeHead(404, { 'content-type': 'application/problem+json', 'x-request-id': adopted })
      response.end(JSON.stringify({ code: 'not_found', status: 404, title: 'Not found', requestId: adopted }))
    }
    for (const given of [requestId, 'mine']) {
      const response = await browser.fetch(api('/v1/tenants/other'), { headers: { 'x-request-id': given } })
      expect(response.headers.get('x-request-id')).toMatch(/^0[\da-f-]{35}$/)
      expect(await problem(response)).toEqual([404, 'not_found'])
    }
  })

  it('without a session is refused and reaches nobody', async () => {
    for (const cookie of ['', 'dz_portal=', 'dz_portal=guess', `dz_portal=${'A'.repeat(43)}`]) {
      expect(await problem(await fetch(api('/v1/users/me'), { headers: { cookie } }))).toEqual([401, 'signed_out'])
    }
    expect(world.platform.seen).toEqual([])
  })

  it.each<[string, Record<string, string>]>([
    ['another site', { 'sec-fetch-site': 'cross-site' }],
    ['a sibling host', { 'sec-fetch-site': 'same-site' }],
    ['another origin in an old browser', { origin: 'https://evil.example' }],
    ['nowhere', {}],
  ])('that changes something from %s is refused and reaches nobody', async (_name, headers) => {
    expect(await rawPost('/api/v1/tenants', { cookie: browser.cookieHeader(world.surface.url), ...headers })).toBe(403)
    expect(world.platform.seen).toEqual([])
  })

  it('that changes something from our own origin in an old browser is allowed', async () => {
    const headers = { cookie: browser.cookieHeader(world.surface.url), origin: world.surface.url }
    expect(await rawPost('/api/v1/tenants', headers)).toBe(200)
  })

  it('too large is refused, announced or not', async () => {
    const announced = await browser.fetch(api('/v1/x'), { method: 'POST', body: 'x'.repeat(1_001) })
    expect(await problem(announced)).toEqual([413, 'body_too_large'])
    const chunks = new ReadableStream({ start: (controller) => {
      controller.enqueue(new Uint8Array(600))
      controller.enqueue(new Uint8Array(600))
      controller.close()
    } })
    const unannounced = await browser.fetch(api('/v1/x'), { method: 'POST', body: chunks, duplex: 'half' } as RequestInit)
    expect(await problem(unannounced)).toEqual([413, 'body_too_large'])
    expect((await browser.fetch(api('/v1/x'), { method: 'POST', body: 'x'.repeat(1_000) })).status).toBe(200)
  })

  it('with a file for a ticket may be larger, and not much', async () => {
    const url = api('/v1/tenants/acme/ticket-files?name=a.txt')
    const send = (bytes: number) => browser.fetch(url, { method: 'POST', body: 'x'.repeat(bytes) })
    expect((await send(2_000)).status).toBe(200)
    expect(await problem(await send(2_001))).toEqual([413, 'body_too_large'])
  })

  it('for a file is answered with one to keep, and never with a page', async () => {
    const headers = { 'content-type': 'text/html', 'content-disposition': 'attachment; filename="a.html"', 'content-security-policy': 'x' }
    world.platform.on['/v1/tenants/acme/ticket-files/1'] = (_request, response) => response.writeHead(200, headers).end('<script>1</script>')
    const response = await browser.fetch(api('/v1/tenants/acme/ticket-files/1'))
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-disposition': 'attachment; filename="a.html"', 'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
    })
  })

  it('cannot leave the platform\'s part of its host', async () => {
    for (const path of ['/api/../health', '/api/%2e%2e/%2e%2e/etc', '/api/v1/%2e%2e/health', '/api/health', '/api/v2/tenants']) {
      expect(await rawGet(path), path).toBe(404)
    }
    expect(world.platform.seen).toEqual([])
  })
})

describe('a platform that does not answer', () => {
  it('is said to be unavailable when it is down', async () => {
    const lost = await world.replica({ platformApiUrl: `http://127.0.0.1:${await freePort()}` })
    const headers = { cookie: browser.cookieHeader(world.surface.url) }
    expect(await problem(await fetch(`${lost.url}/api/v1/users/me`, { headers }))).toEqual([502, 'upstream_unavailable'])
    expect(lost.log.join('')).toContain('"problem":"upstream_unavailable"')
  })

  it('is said to be unavailable when it takes too long', async () => {
    world.platform.on['/v1/slow'] = () => undefined
    expect(await problem(await browser.fetch(api('/v1/slow')))).toEqual([502, 'upstream_unavailable'])
  })

  it('breaks the answer off when it breaks off in the middle', async () => {
    world.platform.on['/v1/half'] = (_request, response) => {
      response.writeHead(200, { 'content-type': 'application/json' })
      response.write('{"half":')
      setImmediate(() => response.destroy())
    }
    const response = await browser.fetch(api('/v1/half'))
    await expect(response.text()).rejects.toThrow()
  })

  it('says nothing of what went wrong inside', async () => {
    world.platform.on['/v1/slow'] = () => undefined
    const body = await (await browser.fetch(api('/v1/slow'))).json()
    expect(body).not.toHaveProperty('detail')
  })
})

describe('a stream of events', () => {
  it('arrives piece by piece, and ends at the platform when the browser leaves', async () => {
    let left = false
    const pieces: ((text: string) => void)[] = []
    world.platform.on['/v1/events'] = (request, response) => {
      expect(request.headers['last-event-id']).toBe('17')
      response.writeHead(200, { 'content-type': 'text/event-stream' }).flushHeaders()
      pieces.push(text => response.write(text))
      response.on('close', () => {
        left = true
      })
    }
    const leaving = new AbortController()
    const headers = { accept: 'text/event-stream', 'last-event-id': '17' }
    const response = await browser.fetch(api('/v1/events'), { headers, signal: leaving.signal })
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'text/event-stream', 'cache-control': 'no-store', 'x-accel-buffering': 'no',
    })
    const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader()
    for (const text of ['id: 18\n\n', ': heartbeat\n\n', 'id: 19\n\n']) {
      pieces[0]!(text)
      expect(await reader.read()).toEqual({ done: false, value: text })
    }
    leaving.abort()
    await vi.waitFor(() => expect(left).toBe(true))
  })

  it('holds back the platform when the browser does not read', async () => {
    let written = 0
    let isHeld = false
    world.platform.on['/v1/flood'] = (_request, response) => {
      response.writeHead(200, { 'content-type': 'application/octet-stream' })
      const write = () => {
        while (written < 200e6) {
          written += 65_536
          if (!response.write(Buffer.alloc(65_536))) {
            isHeld = true
            return void response.once('drain', () => {
              isHeld = false
              write()
            })
          }
        }
      }
      write()
    }
    const request = httpRequest(api('/v1/flood'), { headers: { cookie: browser.cookieHeader(world.surface.url) } }).end()
    const response = await new Promise<IncomingMessage>(resolve => request.on('response', resolve))
    response.pause()
    let before = -1
    await vi.waitFor(() => {
      const settled = isHeld && written === before
      before = written
      expect(settled).toBe(true)
    }, { interval: 200, timeout: 10_000 })
    expect(written).toBeLessThan(100e6)
    request.destroy()
  })

  it('that has not begun is given up when the browser leaves', async () => {
    let [asked, left] = [false, false]
    world.platform.on['/v1/slow'] = (_request, response) => {
      asked = true
      response.on('close', () => {
        left = true
      })
    }
    const patient = await world.replica({ tuning: { upstreamTimeoutMs: 60_000 } })
    const leaving = new AbortController()
    const headers = { cookie: browser.cookieHeader(world.surface.url) }
    const answer = fetch(`${patient.url}/api/v1/slow`, { headers, signal: leaving.signal })
    await vi.waitFor(() => expect(asked).toBe(true))
    leaving.abort()
    await expect(answer).rejects.toThrow()
    await vi.waitFor(() => expect(left).toBe(true))
  })

  it.each(['here', 'at another replica'])('ends when its session ends %s', async (where) => {
    const own = await signIn(world, `streamer ${where}`)
    world.platform.on['/v1/events'] = (_request, response) =>
      void response.writeHead(200, { 'content-type': 'text/event-stream' }).write(': hello\n\n')
    const streaming = where === 'here' ? await world.replica({ tuning: { streamCheckMs: 3_600_000 } }) : world.surface
    const headers = { cookie: own.cookieHeader(world.surface.url), accept: 'text/event-stream' }
    const response = await fetch(`${streaming.url}/api/v1/events`, { headers })
    const reader = response.body!.getReader()
    await reader.read()
    const ending = where === 'here' ? streaming : await world.replica()
    await fetch(`${ending.url}/auth/oidc/logout`, { method: 'POST', headers: { ...headers, origin: world.surface.url } })
    expect(await reader.read()).toEqual({ done: true, value: undefined })
    expect((await fetch(`${streaming.url}/api/v1/events`, { headers })).status).toBe(401)
  })
})

function rawPost(path: string, headers: Record<string, string>): Promise<number> {
  return raw('POST', path, headers)
}

function rawGet(path: string): Promise<number> {
  return raw('GET', path, { cookie: browser.cookieHeader(world.surface.url) })
}

/** fetch adds headers of its own and tidies paths; this sends what it is given. */
function raw(method: string, path: string, headers: Record<string, string>): Promise<number> {
  const { hostname, port } = new URL(world.surface.url)
  return new Promise((resolve, reject) => {
    httpRequest({ hostname, port, method, path, headers }, (response) => {
      response.resume()
      resolve(response.statusCode ?? 0)
    }).on('error', reject).end()
  })
}
