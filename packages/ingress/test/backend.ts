// An instance of an application, as small as it can be: answers with its name, at once, slowly or over a websocket.
import { createServer, type ServerResponse } from 'node:http'
import { type AddressInfo } from 'node:net'
import { setTimeout as delay } from 'node:timers/promises'
import { WebSocketServer } from 'ws'
import type { Target } from '../src/index.ts'

export interface Backend extends AsyncDisposable {
  target: Target
  /** Requests that came, websockets not counted. */
  requests(): number
}

/** `/slow?ms=1200` takes that long. A websocket says the name and what it was told. */
export async function startBackend(id: string, more: Partial<Target> = {}): Promise<Backend> {
  let requests = 0
  const server = createServer(async ({ url = '/' }, response) => {
    requests++
    await answer(response, id, new URL(url, 'http://any.invalid'))
  })
  const sockets = new WebSocketServer({ server })
  sockets.on('connection', socket => socket.on('message', said => socket.send(`${id}: ${String(said)}`)))
  await new Promise<void>(resolve => void server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    target: { id, host: '127.0.0.1', port, weight: 100, ...more },
    requests: () => requests,
    async [Symbol.asyncDispose]() {
      for (const socket of sockets.clients) socket.terminate()
      server.closeAllConnections()
      await new Promise(resolve => server.close(resolve))
    },
  }
}

async function answer(response: ServerResponse, id: string, url: URL): Promise<void> {
  await delay(url.pathname === '/slow' ? Number(url.searchParams.get('ms')) : 2)
  // What an instance says about targets is nobody's business.
  response.setHeader('x-dezky-target', 'an instance may say anything').end(id)
}
