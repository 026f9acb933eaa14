// Where everybody's requests come in.
import { createServer, type IncomingMessage, type Server } from 'node:http'
import { createServer as createTlsServer } from 'node:https'
import type { Duplex } from 'node:stream'
import { type Forwarder, refuse } from './forward.ts'
import type { Runtime } from './runtime.ts'

export interface Certificate { key: string, cert: string }
export interface EntryPoint { name: string, port: number, tls: Certificate | null, runtime(): Runtime, forwarder: Forwarder }

export async function openEntryPoint({ name, port, tls, runtime, forwarder }: EntryPoint): Promise<AsyncDisposable> {
  const routeOf = (incoming: IncomingMessage) => runtime().routeOf(name, tls !== null, {
    host: (incoming.headers.host ?? '').toLowerCase().replace(/:\d+$/, ''), path: (incoming.url ?? '').replace(/\?.*/, ''),
    method: incoming.method ?? '', header: wanted => incoming.headers[wanted.toLowerCase()]?.toString(),
  })
  const server: Server = tls ? createTlsServer(tls) : createServer()
  const upgraded = new Set<Duplex>()
  server.on('request', (incoming, outgoing) => {
    const choose = routeOf(incoming)
    if (!choose) return refuse(outgoing, 404, '404 page not found\n')
    const choice = choose()
    if (!choice) return refuse(outgoing, 503, 'no available server\n')
    forwarder.forward(incoming, outgoing, choice)
  })
  server.on('upgrade', (incoming: IncomingMessage, client: Duplex, head: Buffer) => {
    upgraded.add(client)
    client.on('close', () => upgraded.delete(client)).on('error', () => client.destroy())
    const choice = routeOf(incoming)?.()
    if (choice) forwarder.upgrade(incoming, client, head, choice)
    else client.end('HTTP/1.1 404 Not Found\r\nconnection: close\r\n\r\n')
  })
  // As long as the real one's: what clients keep open is not closed in the middle of anything.
  server.keepAliveTimeout = 180_000
  await new Promise<void>((resolve, reject) => void server.on('error', reject).listen(port, '127.0.0.1', resolve))
  return {
    async [Symbol.asyncDispose]() {
      for (const client of upgraded) client.destroy()
      server.closeAllConnections()
      await new Promise(resolve => server.close(resolve))
    },
  }
}
