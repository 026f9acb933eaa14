// The pages beside the API: what is a page, what is a file, and what is never either.
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Standing, startStanding } from './standing.ts'

const script = '<script type="module" src="/_nuxt/start.js"></script>'
const document = `<!DOCTYPE html><html><head>${script}</head><body><div id="__nuxt"></div></body></html>`
let folder: string
let deployer: Standing

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dezky-pages-'))
  await mkdir(join(folder, '_nuxt'))
  await Promise.all([
    writeFile(join(folder, 'index.html'), document), writeFile(join(folder, 'favicon.svg'), '<svg/>'),
    writeFile(join(folder, '_nuxt/start.js'), 'start()'),
    writeFile(join(folder, '_nuxt/start.js.br'), brotliCompressSync('start()')),
  ])
  deployer = await startStanding({ PAGES_DIRECTORY: folder })
})
afterAll(async () => {
  await deployer?.[Symbol.asyncDispose]()
  await rm(folder, { recursive: true })
})

const get = (path: string, from = deployer) => fetch(`${from.url}${path}`, { redirect: 'manual' })

it.each(['/', '/deploy?image=a', '/projects/shop', '/deployments/1'])('%s is a page, whose own scripts alone may run', async (path) => {
  const response = await get(path)
  const policy = response.headers.get('content-security-policy') ?? ''
  const [, nonce] = /script-src 'nonce-([\w-]+)'/.exec(policy) ?? []
  expect([response.status, response.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8'])
  expect(await response.text()).toContain(`<script nonce="${nonce}" type="module"`)
  expect(Object.fromEntries(response.headers)).toMatchObject({
    'cache-control': 'no-store', 'x-frame-options': 'DENY', 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer',
  })
})

it('gives files as they are, and lets those be kept that never change', async () => {
  const [hashed, icon] = await Promise.all([get('/_nuxt/start.js'), get('/favicon.svg')])
  expect([hashed.status, hashed.headers.get('cache-control')]).toEqual([200, 'public, max-age=31536000, immutable'])
  expect([icon.status, icon.headers.get('cache-control'), icon.headers.get('content-type')]).toEqual([200, 'no-cache', 'image/svg+xml'])
})

it('gives them small to whoever takes them so', async () => {
  const response = await fetch(`${deployer.url}/_nuxt/start.js`, { headers: { 'accept-encoding': 'br' } })
  expect(response.headers.get('content-encoding')).toBe('br')
  expect(response.headers.get('content-type')).toMatch(/javascript/)
  expect(await response.text()).toBe('start()')
})

it.each(['/v1/nowhere', '/hooks/nowhere', '/healthz', '/openapi.json/x', '/_nuxt/gone.js', '/..%2f..%2fetc/passwd.txt'])(
  '%s is no page', async (path) => {
    const response = await get(path)
    expect([response.status >= 400, response.headers.get('content-type')?.includes('html')]).toEqual([true, false])
  })

it('leaves what is below /auth to whoever signs people in', async () => {
  expect((await get('/auth/nowhere')).headers.get('content-type') ?? '').not.toContain('html')
})

describe('without pages', () => {
  it('is the API alone', async () => {
    await using bare = await startStanding({ PAGES_DIRECTORY: join(folder, 'nowhere') })
    expect((await get('/', bare)).status).toBe(404)
    expect((await get('/health', bare)).status).toBe(200)
  })
})
