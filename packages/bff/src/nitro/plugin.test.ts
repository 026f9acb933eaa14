import { randomBytes } from 'node:crypto'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createApp, createRouter, defineEventHandler, type H3Event, toNodeListener } from 'h3'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { bffPlugin, type NitroApp, type RenderedPage } from './plugin.ts'

let server: Server
let close: () => Promise<void>
const page: RenderedPage = { body: '', headers: {} }

beforeEach(() => {
  vi.stubEnv('DATABASE_URL', 'postgres://nobody@127.0.0.1:1/none')
  vi.stubEnv('OIDC_CLIENT_SECRET', 'secret')
  vi.stubEnv('SESSION_KEY', randomBytes(32).toString('base64'))
})
afterEach(async () => {
  vi.unstubAllEnvs()
  await close()
})

/** As much of Nitro as the plugin touches. */
async function start(): Promise<string> {
  const hooks: Record<string, (argument: never) => unknown> = {}
  const router = createRouter({ preemptive: true })
  const hook: NitroApp['hooks']['hook'] = (name: string, listener: (argument: never) => unknown) => hooks[name] = listener
  bffPlugin('operator')({ router, hooks: { hook } })
  router.use('/**', defineEventHandler((event) => {
    page.body = '<html><head></head><script>a()</script></html>'
    page.headers = { 'content-type': 'text/html;charset=utf-8', 'x-powered-by': 'Nuxt' }
    hooks['render:response']?.(page as never)
    event.node.res.setHeaders(new Map(Object.entries(page.headers ?? {})) as never)
    return page.body
  }))
  const app = createApp({ onRequest: (event: H3Event) => void hooks.request?.(event as never) }).use(router)
  server = createServer(toNodeListener(app))
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  close = async () => {
    server.closeAllConnections()
    await new Promise(resolve => server.close(resolve))
    await hooks.close?.(undefined as never)
  }
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

it('answers under /auth and /api, and leaves pages to the application', async () => {
  const url = await start()
  expect(await (await fetch(`${url}/auth/session`)).json()).toEqual({ authenticated: false })
  expect((await fetch(`${url}/api/v1/users/me`)).status).toBe(401)
  expect((await fetch(`${url}/auth/expired`)).headers.get('content-type')).toMatch(/^text\/html/)
})

it('gives every page a policy and a nonce of its own, and lets nobody keep it', async () => {
  const url = await start()
  const nonces = await Promise.all([1, 2].map(async () => {
    const response = await fetch(url)
    const policy = response.headers.get('content-security-policy')!
    const nonce = /script-src 'nonce-([\w-]{24})' 'strict-dynamic'/.exec(policy)![1]!
    expect(await response.text()).toContain(`<script nonce="${nonce}">a()</script>`)
    expect(policy).not.toMatch(/unsafe|\*|https?:/)
    expect(response.headers.get('cache-control')).toBe('no-store')
    expect(response.headers.has('x-powered-by')).toBe(false)
    return nonce
  }))
  expect(nonces[0]).not.toBe(nonces[1])
})

it('protects every answer', async () => {
  const url = await start()
  for (const path of ['/', '/auth/session', '/api/v1/x']) {
    expect(Object.fromEntries((await fetch(url + path)).headers)).toMatchObject({
      'content-security-policy': expect.stringMatching(/^default-src 'none';.*frame-ancestors 'none'; base-uri 'none'/),
      'cross-origin-opener-policy': 'same-origin', 'cross-origin-resource-policy': 'same-origin', 'referrer-policy': 'no-referrer',
      'permissions-policy': expect.stringContaining('camera=()'), 'x-content-type-options': 'nosniff',
    })
  }
})

it.each([['https://operator.example.org', 'max-age=63072000'], ['http://localhost:4101', null]])('at %s sends HSTS %s', async (publicUrl, header) => {
  vi.stubEnv('PUBLIC_URL', publicUrl)
  expect((await fetch(await start())).headers.get('strict-transport-security')).toBe(header)
})

it('listens on loopback unless told otherwise', async () => {
  await start()
  expect([process.env.NITRO_HOST, process.env.NITRO_PORT]).toEqual(['127.0.0.1', '4101'])
})
