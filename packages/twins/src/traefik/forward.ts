// One request to a server, and its answer back. Source: pkg/proxy/httputil of Traefik 3.
import { Agent, type IncomingHttpHeaders, type IncomingMessage, request, type ServerResponse } from 'node:http'
import type { Duplex } from 'node:stream'
import type { Choice } from './services.ts'

/** Connections to servers are kept, whatever configuration they were made under. */
export interface Forwarder extends Disposable {
  forward(incoming: IncomingMessage, outgoing: ServerResponse, choice: Choice): void
  /** Until one side ends it. */
  upgrade(incoming: IncomingMessage, client: Duplex, head: Buffer, choice: Choice): void
}

export function createForwarder(): Forwarder {
  const agent = new Agent({ keepAlive: true, maxFreeSockets: 200 })
  const ask = (incoming: IncomingMessage, { server, passHostHeader }: Choice, more: object) => request(server, {
    method: incoming.method ?? 'GET', path: incoming.url ?? '/', agent,
    headers: { ...passedOn(incoming), ...passHostHeader ? {} : { host: server.host }, ...more },
  })
  const forward: Forwarder['forward'] = (incoming, outgoing, choice) => {
    const asked = ask(incoming, choice, {})
    let received: IncomingMessage | null = null
    asked.on('response', (answer) => {
      received = answer
      outgoing.writeHead(answer.statusCode ?? 502, answer.statusMessage, answered(answer, choice.cookies))
      answer.on('error', () => outgoing.destroy()).pipe(outgoing)
    })
    asked.on('error', (error: NodeJS.ErrnoException) => {
      // What a server says beyond the end of its answer harms nobody but that connection.
      if (received?.complete) return
      if (outgoing.headersSent || outgoing.destroyed) return void outgoing.destroy()
      // The server closed a connection that nobody used, just as it was used again.
      if (asked.reusedSocket && error.code === 'ECONNRESET' && isBare(incoming)) return forward(incoming, outgoing, choice)
      refuse(outgoing, 502, 'Bad Gateway', choice.cookies)
    })
    outgoing.on('close', () => asked.destroy())
    if (isBare(incoming)) asked.end()
    else incoming.pipe(asked)
  }
  return {
    forward,
    upgrade(incoming, client, head, choice) {
      const asked = ask(incoming, choice, { connection: 'Upgrade', upgrade: incoming.headers.upgrade })
      asked.on('upgrade', (answer, server, first) => {
        client.write(`HTTP/1.1 101 Switching Protocols\r\n${lines(answer)}\r\n`)
        if (first.length > 0) client.write(first)
        if (head.length > 0) server.write(head)
        client.on('error', () => server.destroy()).on('close', () => server.destroy()).pipe(server)
        server.on('error', () => client.destroy()).on('close', () => client.destroy()).pipe(client)
      })
      asked.on('response', () => client.end('HTTP/1.1 502 Bad Gateway\r\nconnection: close\r\n\r\n'))
      asked.on('error', () => client.end('HTTP/1.1 502 Bad Gateway\r\nconnection: close\r\n\r\n'))
      asked.end()
    },
    [Symbol.dispose]: () => agent.destroy(),
  }
}

export function refuse(outgoing: ServerResponse, status: number, words: string, cookies: string[] = []): void {
  if (cookies.length > 0) outgoing.setHeader('set-cookie', cookies)
  outgoing.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' }).end(words)
}

const ofOneConnection = new Set(['connection', 'keep-alive', 'proxy-connection', 'te', 'trailer', 'upgrade'])

function passedOn({ headers, socket }: IncomingMessage): IncomingHttpHeaders {
  const kept = Object.fromEntries(Object.entries(headers).filter(([name]) => !ofOneConnection.has(name)))
  return {
    ...kept, 'x-forwarded-for': socket.remoteAddress, 'x-forwarded-host': headers.host, 'x-forwarded-server': 'traefik-twin',
    'x-forwarded-proto': 'encrypted' in socket ? 'https' : 'http',
  }
}

/** Cookies of the proxy's own come first. */
function answered({ headers }: IncomingMessage, cookies: string[]): IncomingHttpHeaders {
  const kept = Object.fromEntries(Object.entries(headers).filter(([name]) => !ofOneConnection.has(name) && name !== 'transfer-encoding'))
  return cookies.length === 0 ? kept : { ...kept, 'set-cookie': [...cookies, ...headers['set-cookie'] ?? []] }
}

function isBare({ headers }: IncomingMessage): boolean {
  return headers['transfer-encoding'] === undefined && (headers['content-length'] ?? '0') === '0'
}

function lines({ rawHeaders }: IncomingMessage): string {
  return rawHeaders.reduce((all, text, at) => all + text + (at % 2 === 0 ? ': ' : '\r\n'), '')
}
