// Somebody's endpoint: a real HTTP server that keeps what it is sent and answers as it is told.
import { createHmac } from 'node:crypto'
import type { IncomingHttpHeaders, ServerResponse } from 'node:http'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface Received {
  headers: IncomingHttpHeaders
  body: string
  event: { id: string, type: string, specversion: string, data: Record<string, unknown> }
}

export interface Receiver extends AsyncDisposable {
  url: string
  port: number
  received: Received[]
  /** How to answer from now on; default 204. */
  answer: (response: ServerResponse, received: Received) => void
  types(): string[]
}

export async function startReceiver(): Promise<Receiver> {
  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk)).on('end', () => {
      const body = Buffer.concat(chunks).toString('utf8')
      const received = { headers: request.headers, body, event: JSON.parse(body) }
      receiver.received.push(received)
      receiver.answer(response, received)
    })
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const receiver: Receiver = {
    port, url: `http://127.0.0.1:${port}/hook`, received: [],
    answer: response => response.writeHead(204).end(),
    types: () => receiver.received.map(({ event }) => event.type),
    async [Symbol.asyncDispose]() {
      server.closeAllConnections()
      await new Promise(resolve => server.close(resolve))
    },
  }
  return receiver
}

/** Written after the Standard Webhooks specification alone. */
export function isSignedWith(secret: string | null, { headers, body }: Received): boolean {
  const key = Buffer.from((secret ?? '').replace('whsec_', ''), 'base64')
  const expected = createHmac('sha256', key).update([headers['webhook-id'], headers['webhook-timestamp'], body].join('.')).digest('base64')
  return String(headers['webhook-signature']).split(' ').includes(`v1,${expected}`)
}
