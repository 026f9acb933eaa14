// Nobody who has asked goes without an answer; whoever only keeps a connection is not waited for.
import type { FastifyInstance } from 'fastify'

const lookEveryMs = 25
const patienceMs = 2_000

export async function close(app: Pick<FastifyInstance, 'server' | 'close'>): Promise<void> {
  const idle = setInterval(() => app.server.closeIdleConnections(), lookEveryMs)
  const late = setTimeout(() => app.server.closeAllConnections(), patienceMs)
  try {
    await app.close()
  }
  finally {
    clearInterval(idle)
    clearTimeout(late)
  }
}
