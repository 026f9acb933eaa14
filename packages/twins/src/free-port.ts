// For servers that are started again at the same place.
import { createServer } from 'node:net'

/** Below those that systems hand out for connections, so that nobody takes it while it is started again. */
export async function freePort(): Promise<number> {
  const port = 10_000 + Math.floor(Math.random() * 20_000)
  const server = createServer()
  const isFree = await new Promise<boolean>((resolve) => {
    server.on('error', () => resolve(false)).listen(port, '127.0.0.1', () => resolve(true))
  })
  await new Promise(resolve => server.close(resolve))
  return isFree ? port : freePort()
}
