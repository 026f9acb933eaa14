// A platform API that accepts the tokens its issuer still honours, and remembers what it was asked.
import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { TestIssuer } from './issuer.ts'

export interface Seen {
  method: string
  url: string
  headers: IncomingMessage['headers']
  body: string
}

type Responder = (request: IncomingMessage, response: ServerResponse) => void

export interface TestPlatform extends AsyncDisposable {
  url: string
  seen: Seen[]
  /** By path; everything else answers `{}`. */
  on: Record<string, Responder>
  /** How long sessions last; null: it does not say. */
  limits: object | null
  /** Tokens refused although the issuer honours them. */
  refuse: (token: string) => boolean
}

export async function startPlatform(issuer: TestIssuer): Promise<TestPlatform> {
  const server = createServer()
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const platform: TestPlatform = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    seen: [],
    on: {},
    limits: null,
    refuse: () => false,
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
  server.on('request', (request, response) => void answer(platform, issuer, request, response))
  return platform
}

async function answer(platform: TestPlatform, issuer: TestIssuer, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const body = await readAll(request)
  const { method = '', url = '', headers } = request
  if (url === '/session-limits') return void response.writeHead(platform.limits ? 200 : 503).end(JSON.stringify(platform.limits))
  platform.seen.push({ method, url, headers, body })
  const token = headers.authorization?.replace(/^Bearer /, '') ?? ''
  const isHonoured = await issuer.provider.AccessToken.find(token) !== undefined && !platform.refuse(token)
  if (!isHonoured) return void response.writeHead(401, { 'content-type': 'application/problem+json' }).end('{"code":"token_rejected"}')
  const respond = platform.on[new URL(url, platform.url).pathname]
  if (respond) respond(request, response)
  else response.writeHead(200, { 'content-type': 'application/json' }).end('{}')
}

async function readAll(request: IncomingMessage): Promise<string> {
  let text = ''
  for await (const chunk of request) text += String(chunk)
  return text
}
