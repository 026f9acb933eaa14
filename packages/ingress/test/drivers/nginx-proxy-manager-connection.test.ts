// How the driver judges answers that the twin does not give, and where it asks whose answer it is.
import { execFileSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import { createServer as createTlsServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { installedProgram } from '@dezky/runtime/installed-program'
import { nginxProxyManagerIngress } from '../../src/drivers/nginx-proxy-manager/nginx-proxy-manager.ts'

const nowhere = { host: '127.0.0.1', port: 1 }
const base = { url: 'http://npm.test:81', identity: 'dezky@example.org', secret: 'secret', publicAddress: nowhere }
const token = { token: 'a', expires: new Date(Date.now() + 86_400_000).toISOString() }
const host = { id: 7, domain_names: ['a.example'], forward_host: 'web', forward_port: 80, enabled: 1, advanced_config: null, meta: {} }

function answering(status: number, body: string, headers: Record<string, string> = {}) {
  const fetch: typeof globalThis.fetch = async (input) => {
    if (String(input).endsWith('/tokens')) return Response.json(token)
    return new Response(body, { status, headers })
  }
  return nginxProxyManagerIngress({ ...base, fetch })
}

function said(status: number, message: string): [number, string] {
  return [status, JSON.stringify({ error: { code: status, message } })]
}

describe('the connection to Nginx Proxy Manager', () => {
  test.each([502, 503, 504])('%i of a proxy before it is unavailable', async (status) => {
    await expect(answering(status, '<html>').observe('a.example')).rejects.toMatchObject({ name: 'IngressUnavailable' })
  })

  test('is left alone for as long as it was told to', async () => {
    const busy = answering(429, 'Too Many Requests', { 'retry-after': '30' })
    await expect(busy.list()).rejects.toMatchObject({ name: 'IngressUnavailable', retryAfterMs: 30_000 })
  })

  test.each(['', '[{"id":', '{}', '<html>', 'null', '[{"id":7}]'])('half an answer (%j) is unavailable, not empty', async (body) => {
    await expect(answering(200, body).list()).rejects.toMatchObject({ name: 'IngressUnavailable' })
  })

  test('a redirect is not followed', async () => {
    await expect(answering(301, '', { location: 'https://elsewhere.test' }).list()).rejects.toMatchObject({ reason: 'other' })
  })

  test('a failure that stays when somebody signs in again is no matter of who it is', async () => {
    await expect(answering(...said(500, 'Internal Error')).list()).rejects.toMatchObject({ name: 'IngressUnavailable' })
    await expect(answering(...said(404, 'Not Found - /nginx/proxy-hosts')).list()).rejects.toMatchObject({ reason: 'credentials' })
    await expect(answering(...said(400, 'Bad')).list()).rejects.toMatchObject({ reason: 'other', message: expect.stringContaining('Bad') })
  })

  test('what an earlier release answers is understood', async () => {
    const [seen] = await answering(200, JSON.stringify([host])).list()
    expect(seen).toEqual({ host: 'a.example', targets: [], ours: false, problem: null })
  })

  test('a release we do not know is not valid', async () => {
    const version = { major: 3, minor: 0, revision: 0 }
    expect(await answering(200, JSON.stringify({ status: 'OK', version })).probe()).toMatchObject({ version: '3.0.0', valid: false })
  })
})

describe('asking who answers', () => {
  async function listening(server: Server) {
    await once(server.listen(0, '127.0.0.1'), 'listening')
    const { port } = server.address() as AddressInfo
    return { host: '127.0.0.1', port, [Symbol.dispose]: () => void server.close() }
  }

  const redirecting = () => listening(createServer((_, response) => response.writeHead(301, { location: 'https://a.example/' }).end()))

  test.each([
    [200, 'app-1', 'app-1', null], [200, '<html>hello</html>', null, 'Nothing of ours'],
    [200, `a${'b'.repeat(9_000)}`, null, 'Nothing of ours'], [404, 'app-1', null, 'Nothing of ours'],
    [502, 'Bad Gateway', null, 'nginx answered 502'],
  ])('%i %s is %j', async (status, body, target, problem) => {
    using server = await listening(createServer((_, response) => response.writeHead(status).end(body)))
    const ingress = nginxProxyManagerIngress({ ...base, publicAddress: { host: server.host, port: server.port } })
    expect(await ingress.ask('a.example')).toEqual({ target, status, problem: problem === null ? null : expect.stringContaining(problem) })
  })

  test('where a name is sent to https it says so', async () => {
    using plain = await redirecting()
    const ingress = nginxProxyManagerIngress({ ...base, publicAddress: { host: plain.host, port: plain.port } })
    expect(await ingress.ask('a.example')).toMatchObject({ target: null, status: 301, problem: expect.stringContaining('https') })
  })

  test.skipIf(!installedProgram('openssl'))('and asks there when it is told where that is, by the name', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'dezky-tls-'))
    const [keyFile, certFile] = [path.join(folder, 'key.pem'), path.join(folder, 'cert.pem')]
    const wanted = ['-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '2', '-subj', '/CN=a.example']
    execFileSync(installedProgram('openssl')!, ['req', ...wanted, '-keyout', keyFile, '-out', certFile], { stdio: 'ignore' })
    const [key, cert] = await Promise.all([readFile(keyFile), readFile(certFile)])
    await rm(folder, { recursive: true })
    const names: unknown[] = []
    const secured = createTlsServer({ key, cert }, (request, response) => {
      names.push((request.socket as { servername?: string }).servername, request.headers.host)
      response.end('app-1')
    })
    using tls = await listening(secured)
    using plain = await redirecting()
    const [publicAddress, publicTlsAddress] = [{ host: plain.host, port: plain.port }, { host: tls.host, port: tls.port }]
    const ingress = nginxProxyManagerIngress({ ...base, publicAddress, publicTlsAddress })
    expect(await ingress.ask('a.example')).toEqual({ target: 'app-1', status: 200, problem: null })
    expect(names).toEqual(['a.example', 'a.example'])
  })
})
