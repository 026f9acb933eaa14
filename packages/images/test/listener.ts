// Whoever is notified: takes everything, as one should.
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { buffer } from 'node:stream/consumers'
import type { WebhookHeaders } from '../src/index.ts'

export interface Listener extends AsyncDisposable { url: string }

export async function startListener(take: (delivery: { headers: WebhookHeaders, body: Buffer }) => void): Promise<Listener> {
  const server = createServer((request, response) => {
    void buffer(request).then((body) => {
      take({ headers: request.headers, body })
      response.writeHead(202).end()
    })
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}
