// The oddities of the real one that others stumbled over, before a real nginx.
import { writeFile } from 'node:fs/promises'
import { createServer, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { nginxProgram, type NginxProxyManagerTwin, startNginxProxyManager, type Version } from '../src/nginx-proxy-manager/twin.ts'
import { contract, judgeNginxProxyManager, watchExchanges } from '../src/testing.ts'

const schema = contract('nginx-proxy-manager-2.15.1.json')
const watch = watchExchanges(schema ? judgeNginxProxyManager(schema) : null)

interface Host { id: number, meta: { nginx_online?: boolean, nginx_err?: string | null }, [field: string]: unknown }

/** Signed in, unless somebody else's token is given. */
async function clientOf(twin: NginxProxyManagerTwin) {
  const sent = { method: 'POST', headers: { 'content-type': 'application/json' } }
  const signIn = async (identity: string, secret: string) => {
    const response = await fetch(`${twin.url}/api/tokens`, { ...sent, body: JSON.stringify({ identity, secret }) })
    return { status: response.status, body: JSON.parse(await response.text()) }
  }
  const { body: { token } } = await signIn(twin.identity, twin.secret)
  const ask = async (asked: string, body?: unknown, authorization = `Bearer ${token}`) => {
    const [method = 'GET', path = ''] = asked.split(' ')
    const response = await fetch(`${twin.url}/api${path}`, {
      method, ...body === undefined ? {} : { body: JSON.stringify(body) },
      headers: { ...body === undefined ? {} : { 'content-type': 'application/json' }, ...authorization ? { authorization } : {} },
    })
    return { status: response.status, body: JSON.parse(await response.text()) }
  }
  return { ask, signIn }
}

function visit({ publicAddress }: NginxProxyManagerTwin, host: string, path = '/'): Promise<string> {
  return new Promise((resolve, reject) => {
    request({ ...publicAddress, path, headers: { host }, agent: false }, async (response) => {
      let text = ''
      for await (const chunk of response) text += chunk
      resolve(`${response.statusCode} ${text}`)
    }).on('error', reject).end()
  })
}

describe.skipIf(!nginxProgram)('the Nginx Proxy Manager twin', () => {
  let twin: NginxProxyManagerTwin
  let client: Awaited<ReturnType<typeof clientOf>>
  const backends = ['one', 'two'].map(name => createServer((_, response) => response.end(name)))
  let one: number
  let two: number
  let names = 0

  beforeAll(async () => {
    twin = await startNginxProxyManager({ onExchange: watch.onExchange })
    client = await clientOf(twin)
    for (const backend of backends) await new Promise<void>(resolve => void backend.listen(0, '127.0.0.1', resolve))
    const ports = backends.map(backend => (backend.address() as AddressInfo).port)
    one = ports[0]!
    two = ports[1]!
  })
  afterAll(async () => {
    for (const backend of backends) backend.closeAllConnections()
    for (const backend of backends) backend.close()
    await twin[Symbol.asyncDispose]()
  })

  function fresh(more: object = {}) {
    const name = `app-${names++}.example.test`
    return { name, wish: { domain_names: [name], forward_scheme: 'http', forward_host: '127.0.0.1', forward_port: one, ...more } }
  }

  async function made(more: object = {}): Promise<{ name: string, host: Host }> {
    const { name, wish } = fresh(more)
    const { status, body } = await client.ask('POST /nginx/proxy-hosts', wish)
    expect(status).toBe(201)
    return { name, host: body }
  }

  /** By its old workers as well, which take requests for 100 ms after the new ones do. */
  async function served(name: string, text: string): Promise<void> {
    let since = performance.now()
    await expect.poll(async () => {
      if (await visit(twin, name) !== text) since = performance.now()
      return performance.now() - since
    }, { interval: 10, timeout: 5_000 }).toBeGreaterThan(150)
  }

  const shown = async (id: number): Promise<Host> => (await client.ask(`GET /nginx/proxy-hosts/${id}`)).body

  test('serves what it was told, some time after it said so', async () => {
    const { name, host } = await made()
    expect(host.meta).toEqual({})
    expect((await shown(host.id)).meta).toEqual({ nginx_online: true, nginx_err: null })
    await served(name, '200 one')
    const { body } = await client.ask(`PUT /nginx/proxy-hosts/${host.id}`, { forward_port: String(two) })
    expect(body).toMatchObject({ forward_port: two, meta: { nginx_online: true } })
    await served(name, '200 two')
    await twin.restart()
    expect(await visit(twin, name)).toBe('200 two')
  })

  test('what is bad by itself is stored, answered as a success, and in the dark', async () => {
    const { name, host } = await made()
    const { status, body } = await client.ask(`PUT /nginx/proxy-hosts/${host.id}`, { advanced_config: 'nonsense;' })
    expect([status, body.meta.nginx_online]).toEqual([200, false])
    expect(body.meta.nginx_err).toContain('unknown directive "nonsense"')
    await served(name, '200 Congratulations!')
    await client.ask(`PUT /nginx/proxy-hosts/${host.id}`, { advanced_config: '' })
    await served(name, '200 one')
  })

  test('what is bad elsewhere fails after it was stored, and the old is served', async () => {
    const { name, host } = await made()
    await served(name, '200 one')
    await writeFile(join(twin.hosts, 'other.conf'), 'nonsense;')
    const failed = await client.ask(`PUT /nginx/proxy-hosts/${host.id}`, { forward_port: two })
    expect(failed).toEqual({ status: 500, body: { error: { code: 500, message: 'Internal Error' } } })
    expect(await shown(host.id)).toMatchObject({ forward_port: two, meta: { nginx_online: true } })
    const { wish } = fresh()
    expect((await client.ask('POST /nginx/proxy-hosts', wish)).status).toBe(500)
    expect((await client.ask('GET /nginx/proxy-hosts')).body).toContainEqual(expect.objectContaining({ domain_names: wish.domain_names }))
    expect(await visit(twin, name)).toBe('200 one')
    await writeFile(join(twin.hosts, 'other.conf'), '')
  })

  test('looks names up when somebody asks, but for those of custom locations', async () => {
    const { host, name } = await made({ forward_host: 'nobody.invalid' })
    expect((await shown(host.id)).meta.nginx_online).toBe(true)
    const location = { path: '/x', forward_scheme: 'http', forward_host: 'nobody.invalid', forward_port: 80 }
    const { body } = await client.ask(`PUT /nginx/proxy-hosts/${host.id}`, { locations: [location] })
    expect(body.meta).toMatchObject({ nginx_online: false, nginx_err: expect.stringContaining('host not found') })
    await served(name, '200 Congratulations!')
  })

  test('disabling by a field changes the field only', async () => {
    const { name, host } = await made()
    await served(name, '200 one')
    expect((await client.ask(`PUT /nginx/proxy-hosts/${host.id}`, { enabled: false })).body.enabled).toBe(false)
    expect(await visit(twin, name)).toBe('200 one')
    expect((await client.ask(`POST /nginx/proxy-hosts/${host.id}/disable`)).body.error.message).toBe('Host is already disabled')
    expect((await client.ask(`POST /nginx/proxy-hosts/${host.id}/enable`)).body).toBe(true)
    expect((await client.ask(`POST /nginx/proxy-hosts/${host.id}/disable`)).body).toBe(true)
    await served(name, '200 Congratulations!')
  })

  test('forgets softly', async () => {
    const { name, host } = await made()
    expect((await client.ask(`DELETE /nginx/proxy-hosts/${host.id}`)).body).toBe(true)
    const { status, body } = await client.ask(`GET /nginx/proxy-hosts/${host.id}`)
    expect([status, body.error.message]).toEqual([404, `Not Found - ${host.id}`])
    await served(name, '200 Congratulations!')
    const again = await client.ask('POST /nginx/proxy-hosts', { ...fresh().wish, domain_names: [name] })
    expect(again.body.id).toBeGreaterThan(host.id)
  })

  test.each<[object, string]>([
    [{ forward_port: undefined }, 'data must have required property \'forward_port\''],
    [{ forward_port: 0 }, 'data/forward_port must be >= 1'], [{ id: 3 }, 'data must NOT have additional properties'],
    [{ domain_names: ['a;b'] }, 'data/domain_names/0 must match pattern'],
  ])('refuses %j', async (wrong, message) => {
    const { status, body } = await client.ask('POST /nginx/proxy-hosts', { ...fresh().wish, ...wrong })
    expect([status, body.error.code]).toEqual([400, 400])
    expect(body.error.message).toContain(message)
  })

  test('refuses a name that is taken, however it is written', async () => {
    const { name } = await made()
    const { body } = await client.ask('POST /nginx/proxy-hosts', { ...fresh().wish, domain_names: [name.toUpperCase()] })
    expect(body.error.message).toBe(`${name.toUpperCase()} is already in use`)
  })

  test('gives tokens for a day, and breaks on what is none', async () => {
    const refused = { error: { code: 400, message: 'Invalid email or password' } }
    expect(await client.signIn(twin.identity, 'guessed')).toEqual({ status: 400, body: refused })
    const { body } = await client.ask('GET /tokens')
    expect(Date.parse(body.expires) - Date.now()).toBeGreaterThan(86_000_000)
    expect((await client.ask('GET /nginx/proxy-hosts', undefined, 'Bearer guessed')).status).toBe(500)
    twin.state.tokens.put('old', { userId: 1, expires: Date.now() - 1 })
    const { status, body: said } = await client.ask('GET /nginx/proxy-hosts', undefined, 'Bearer old')
    expect([status, said.error.message]).toEqual([400, 'Token has expired'])
  })

  test.skipIf(!schema)('answers as the schema has it', () => {
    expect(watch.judged()).toBeGreaterThan(30)
    expect(watch.complaints().filter(complaint => complaint.includes(': answer'))).toEqual([])
  })
})

describe.skipIf(!nginxProgram).each<[Version, number, number]>([
  ['2.11.3', 403, 403], ['2.12.6', 403, 403], ['2.13.7', 404, 500], ['2.15.1', 404, 500],
])('Nginx Proxy Manager %s', (version, read, write) => {
  test('says no to nobody in its own way', async () => {
    await using twin = await startNginxProxyManager({ version })
    const { ask } = await clientOf(twin)
    const wish = { domain_names: ['a.example'], forward_scheme: 'http', forward_host: 'a', forward_port: 80 }
    const [list, made] = [await ask('GET /nginx/proxy-hosts', undefined, ''), await ask('POST /nginx/proxy-hosts', wish, '')]
    expect([list.status, made.status]).toEqual([read, write])
    if (read === 404) expect(list.body.error.message).toBe('Not Found - /nginx/proxy-hosts')
    expect(Object.values((await ask('GET /')).body.version).join('.')).toBe(version)
    const { body } = await ask('POST /nginx/proxy-hosts', wish)
    expect(body.enabled).toBe(version === '2.11.3' ? 1 : true)
    const forwarded = await ask(`PUT /nginx/proxy-hosts/${body.id}`, { trust_forwarded_proto: true })
    expect(forwarded.status).toBe(version === '2.15.1' ? 200 : 400)
  })
})
