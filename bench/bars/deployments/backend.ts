// What is deployed while the crowd asks: runs in a container, as any application would. Answers at once, after 1.2 s, or over a websocket.
import { createServer } from 'node:http'
import { setTimeout as delay } from 'node:timers/promises'
import { WebSocketServer } from 'ws'

const server = createServer(async ({ url }, response) => {
  if (url === '/slow') await delay(1_200)
  response.end('well')
})
const sockets = new WebSocketServer({ server })
sockets.on('connection', socket => socket.on('message', said => socket.send(String(said))))
server.listen(8080)

/** Takes nothing new, finishes what it has, and goes. */
process.once('SIGTERM', () => {
  for (const socket of sockets.clients) socket.close(1001)
  server.close(() => process.exit(0))
  server.closeIdleConnections()
})
