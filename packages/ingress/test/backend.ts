// Somebody to lead to: says who it is, at once or after a while, and keeps sockets open.
import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import { WebSocketServer } from 'ws'
import type { Target } from '../src/index.ts'

export interface Backend extends AsyncDisposable {
  target: Target
  /** How many requests have come. */
  requests(): number
}

let count = 0

export async function startBackend({ weight = 100 } = {}): Promise<Backend> {
  const id = `t${process.pid.toString(36)}-${(count++).toString(36)}`
  let requests = 0
  const server: Server = createServer((request, response) => {
    requests++
    const answer = () => response.end(id)
    if (request.url === '/slow') setTimeout(answer, 1_200)
    else answer()
  })
  const sockets = new WebSocketServer({ server })
  sockets.on('connection', socket => socket.on('message', () => socket.send(id)))
  await once(server.listen(0, '127.0.0.1'), 'listening')
  const address = server.address()
  return {
    target: { id, host: '127.0.0.1', port: typeof address === 'object' && address ? address.port : 0, weight },
    requests: () => requests,
    async [Symbol.asyncDispose]() {
      for (const client of sockets.clients) client.terminate()
      server.close()
      server.closeAllConnections()
      await once(server, 'close')
    },
  }
}
