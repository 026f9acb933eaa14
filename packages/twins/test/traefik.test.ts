// What the file provider makes of files, what the API says of it, and where requests go meanwhile.
import { mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { createServer, type IncomingMessage, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import type { Duplex } from 'node:stream'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { parseRule } from '../src/traefik/rule.ts'
import { startTraefik, type TraefikTwin } from '../src/traefik/twin.ts'

interface Visit { status: number | undefined, body: string, headers: IncomingMessage['headers'] }
interface Wish { rule?: string, more?: string, service?: string }

describe('the Traefik twin', () => {
  let twin: TraefikTwin
  let release = () => {}
  const servers = ['one', 'two'].map(name => createServer((incoming, response) => {
    response.setHeader('x-host', incoming.headers.host ?? '').setHeader('x-for', incoming.headers['x-forwarded-host'] ?? '')
    if (incoming.url === '/waits') release = () => void response.end(name)
    else incoming.on('data', () => {}).on('end', () => response.end(name))
  }).on('upgrade', (_, socket) => {
    socket.write('HTTP/1.1 101 Switching Protocols\r\nconnection: Upgrade\r\nupgrade: echo\r\n\r\n')
    socket.on('error', () => {}).pipe(socket)
  }))
  let ports: number[]

  beforeAll(async () => {
    for (const server of servers) await new Promise<void>(resolve => void server.listen(0, '127.0.0.1', resolve))
    ports = servers.map(server => (server.address() as AddressInfo).port)
  })
  afterAll(() => {
    for (const server of servers) {
      server.closeAllConnections()
      server.close()
    }
  })
  beforeEach(async () => {
    twin = await startTraefik({ throttleMs: 20 })
  })
  afterEach(() => twin[Symbol.asyncDispose]())

  const file = (name: string) => join(twin.configurations, name)
  const app = (at: number, { rule = 'Host(`app.example`)', more = '', service = 'app' }: Wish = {}) => `http:
  routers:
    app:
      rule: ${rule}
      service: ${service}
${more}
  services:
    app:
      loadBalancer:
        servers: [{ url: "http://127.0.0.1:${ports[at]}" }]
`

  async function ask(path: string) {
    const response = await fetch(`${twin.url}/api${path}`)
    const text = await response.text()
    const { status, headers } = response
    const body = text.startsWith('4') ? null : JSON.parse(text)
    return { status, type: headers.get('content-type'), text, body, next: headers.get('x-next-page') }
  }

  function visit(host = 'app.example', path = '/'): Promise<Visit> {
    return new Promise((resolve, reject) => {
      request({ ...twin.publicAddress, path, headers: { host }, agent: false }, async (response) => {
        let body = ''
        for await (const chunk of response) body += chunk
        resolve({ status: response.statusCode, body, headers: response.headers })
      }).on('error', reject).end()
    })
  }

  const served = (body: string) => expect.poll(async () => (await visit()).body, { timeout: 5_000 }).toBe(body)

  test('leads where a file says, as soon as it is there, and nowhere when it is gone', async () => {
    expect(await visit()).toMatchObject({ status: 404, body: '404 page not found\n' })
    await writeFile(file('a.yml.next'), app(0))
    await rename(file('a.yml.next'), file('a.yml'))
    await served('one')
    expect((await visit('APP.example:80')).headers).toMatchObject({ 'x-host': 'APP.example:80', 'x-for': 'APP.example:80' })
    await writeFile(file('a.yml'), app(1))
    await served('two')
    await rm(file('a.yml'))
    await served('404 page not found\n')
  })

  test.each([
    ['is no YAML', 'http: [', 'wrong.yml'], ['has an unknown field', 'http:\n  rooters:\n    x: 1\n', 'field not found, node: rooters'],
    ['has an empty element', 'http:\n  services: {}\n', 'services cannot be a standalone element'],
    ['is a bad template', '# {{ x }}\n', 'template'],
  ])('ignores all files while one %s', async (_, text, words) => {
    await writeFile(file('a.yml'), app(0))
    await served('one')
    await writeFile(file('wrong.yml'), text)
    await writeFile(file('a.yml'), app(1))
    await expect.poll(() => twin.complaints().join('\n')).toContain(words)
    expect((await visit()).body).toBe('one')
    await twin.restart()
    expect((await visit()).status).toBe(404)
    await rm(file('wrong.yml'))
    await served('two')
  })

  test('takes the first change at once, and of those after it only the last, after a while', async () => {
    await using slow = await startTraefik({ throttleMs: 1_000 })
    const version = async () => Object.keys(JSON.parse(await (await fetch(`${slow.url}/api/rawdata`)).text()).middlewares ?? {})[0]
    const text = (name: string) => `http: { middlewares: { ${name}: { headers: { a: b } } } }`
    const write = (name: string) => writeFile(join(slow.configurations, 'a.yml'), text(name))
    const seen = new Set<string | undefined>()
    await write('zero')
    await expect.poll(version, { interval: 5, timeout: 5_000 }).toBe('zero@file')
    for (const name of ['first', 'second', 'third']) await write(name)
    await expect.poll(async () => {
      const now = await version()
      seen.add(now)
      return now
    }, { interval: 5, timeout: 5_000 }).toBe('third@file')
    expect([...seen]).toEqual(['zero@file', 'third@file'])
  })

  test('reads folders within, of which it is not told, and takes what it reads first', async () => {
    await mkdir(file('b'))
    await writeFile(file('b/app.yml'), app(1))
    await writeFile(file('c.yml'), app(0))
    await served('two')
    await writeFile(file('a.yml'), app(0))
    await served('one')
  })

  test('lets requests and what was upgraded end where they began', async () => {
    await writeFile(file('a.yml'), app(0))
    await served('one')
    const waiting = visit('app.example', '/waits')
    const socket = await new Promise<Duplex>((resolve, reject) => {
      request({ ...twin.publicAddress, headers: { host: 'app.example', connection: 'Upgrade', upgrade: 'echo' } })
        .on('upgrade', (_, upgraded) => resolve(upgraded)).on('error', reject).end()
    })
    await writeFile(file('a.yml'), app(1))
    await served('two')
    release()
    expect((await waiting).body).toBe('one')
    const echoed = new Promise(resolve => socket.once('data', data => resolve(String(data))))
    socket.write('still here')
    expect(await echoed).toBe('still here')
    socket.destroy()
  })

  test('shares by weight, and tells by a cookie to whom it led', async () => {
    const server = (at: number) => `{ loadBalancer: { passHostHeader: false, servers: [{ url: "http://127.0.0.1:${ports[at]}" }] } }`
    await writeFile(file('a.yml'), `http:
  routers: { app: { rule: "Host(\`app.example\`)", service: both } }
  services:
    both: { weighted: { sticky: { cookie: { name: a/b } }, services: [{ name: one, weight: 3 }, { name: two }] } }
    one: ${server(0)}
    two: ${server(1)}
`)
    await expect.poll(async () => (await visit()).status).toBe(200)
    const visits = await Promise.all(Array.from({ length: 40 }, () => visit()))
    expect(visits.filter(({ body }) => body === 'one')).toHaveLength(30)
    expect(new Set(visits.map(({ headers }) => headers['set-cookie']?.[0]?.slice(0, 4)))).toEqual(new Set(['a_b=']))
    expect(visits[0]?.headers['x-host']).toMatch(/^127\.0\.0\.1:\d+$/)
  })

  test('has the highest priority first, which is the longest rule where nobody says', async () => {
    const other = (wish: Wish = {}) => app(1, wish).replaceAll('app:', 'other:').replace('service: app', 'service: other')
    await writeFile(file('a.yml'), app(0, { rule: 'HostRegexp(`^[a-z]+\\.example$`)' }))
    await writeFile(file('b.yml'), other())
    await expect.poll(async () => (await ask('/http/routers')).body.length).toBe(2)
    await served('one')
    await writeFile(file('b.yml'), other({ more: '      priority: 1000' }))
    await served('two')
  })

  test.each<[string, Wish, string, string]>([
    ['a service that is not there', { service: 'nobody' }, 'disabled', 'the service "nobody@file" does not exist'],
    ['a rule that is none', { rule: 'Hoast(`a`)' }, 'disabled', 'error while parsing rule Hoast(`a`)'],
    ['no entry point', { more: '      entryPoints: [nowhere]' }, 'disabled', 'no valid entryPoint for this router'],
    ['one entry point too many', { more: '      entryPoints: [web, nowhere]' }, 'warning', 'entryPoint "nowhere" doesn\'t exist'],
    ['a middleware that is not there', { more: '      middlewares: [nobody]' }, 'disabled', 'middleware "nobody@file" does not exist'],
  ])('says what is wrong with %s, and serves the rest', async (_, wish, status, words) => {
    await writeFile(file('a.yml'), app(0, wish))
    await expect.poll(async () => (await ask('/http/routers/app@file')).status).toBe(200)
    const { body } = await ask('/http/routers/app@file')
    expect(body).toMatchObject({ name: 'app@file', provider: 'file', status })
    expect(body.error.join('\n')).toContain(words)
    expect((await ask('/overview')).body.http.routers).toEqual({
      total: 1, warnings: status === 'warning' ? 1 : 0, errors: status === 'disabled' ? 1 : 0,
    })
    expect((await visit()).status).toBe(status === 'warning' ? 200 : 404)
  })

  test('tells of what runs: each by itself, a hundred at a time, and all at once', async () => {
    const routers = Array.from({ length: 120 }, (_, at) => `    r${at}: { rule: "Host(\`a${at}.example\`)", service: app }`).join('\n')
    await writeFile(file('a.yml'), app(0).replace('  services:', `${routers}\n  services:`))
    await served('one')
    expect((await ask('/http/services/app@file')).body).toMatchObject({
      type: 'loadbalancer', status: 'enabled', loadBalancer: { passHostHeader: true }, serverStatus: { [`http://127.0.0.1:${ports[0]}`]: 'UP' },
    })
    const [first, second] = [await ask('/http/routers'), await ask('/http/routers?page=2')]
    expect([first.body.length, first.next, second.body.length, second.next]).toEqual([100, '2', 21, '1'])
    expect((await ask('/http/routers?page=3')).status).toBe(400)
    expect(Object.keys((await ask('/rawdata')).body)).toEqual(['routers', 'services'])
    expect((await ask('/version')).body).toMatchObject({ Version: expect.stringMatching(/^3\./) })
    expect((await ask('/entrypoints')).body).toEqual([{ name: 'web', address: expect.stringMatching(/^:\d+$/) }])
    expect((await ask('/overview')).body.providers).toEqual(['File'])
  })

  test('does not find in two ways', async () => {
    expect(await ask('/http/services/nobody@file')).toMatchObject({
      status: 404, type: 'text/plain; charset=utf-8', text: '{"message":"service not found: nobody@file"}\n',
    })
    expect(await ask('/nothing')).toMatchObject({ status: 404, text: '404 page not found\n' })
  })

  test('answers for servers that do not, or that are not there', async () => {
    await writeFile(file('a.yml'), app(0).replace(`127.0.0.1:${ports[0]}`, '127.0.0.1:1'))
    await served('Bad Gateway')
    expect((await visit()).status).toBe(502)
    await writeFile(file('a.yml'), app(0).replace(/servers: .*/, 'strategy: wrr'))
    await served('no available server\n')
  })

  test('lets in whom it knows', async () => {
    await using guarded = await startTraefik({ credentials: 'dezky:secret' })
    const status = async (given: string) => {
      const headers = given === '' ? {} : { authorization: `Basic ${Buffer.from(given).toString('base64')}` }
      return (await fetch(`${guarded.url}/api/version`, { headers })).status
    }
    expect([await status(''), await status('dezky:guessed'), await status('dezky:secret')]).toEqual([401, 401, 200])
  })
})

describe('a rule', () => {
  const asked = { host: 'a.example', path: '/b/c', method: 'GET', header: (name: string) => name === 'x-a' ? '1' : undefined }

  test.each([
    ['Host(`A.example`)', true], ['Host("a.example")', true], ['Host(`b.example`)', false], ['HostRegexp(`^[ab]\\.example$`)', true],
    ['Host(`a.example`) && PathPrefix(`/b`)', true], ['Host(`a.example`) && Path(`/b`)', false], ['!Path(`/b`)', true],
    ['Host(`b.example`) || Method(`get`) && Header(`x-a`, `1`)', true],
    ['(Host(`b.example`) || Host(`a.example`)) && !(Method(`GET`))', false],
  ])('%s: %s', (rule, matches) => expect(parseRule(rule)(asked)).toBe(matches))

  test.each([
    '', 'Host()', 'Host(`a`', 'Host(`a`) &&', '&& Host(`a`)', '(Host(`a`)', 'Host(`a`) Host(`b`)', 'Hoast(`a`)', 'Host(`a`))',
    'HostRegexp(`[`)',
  ])('is none: %s', rule => expect(() => parseRule(rule)).toThrow())
})
