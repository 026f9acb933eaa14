// A process that ends takes nothing on any more: whoever wants something asks the next one.
import type { FastifyInstance } from 'fastify'
import { Problem } from '@dezky/runtime'

const reading = new Set(['GET', 'HEAD', 'OPTIONS'])
const againAfterSeconds = 5

export function refuseWhileStopping(app: FastifyInstance, stopping: AbortSignal): void {
  app.addHook('onRequest', async ({ method }) => {
    if (stopping.aborted && !reading.has(method)) throw stoppingNow()
  })
}

function stoppingNow(): Problem {
  return new Problem({
    code: 'stopping', status: 503, title: 'Ending', headers: { 'retry-after': String(againAfterSeconds) },
    detail: `This deployer is being stopped and takes nothing on. Ask again in ${againAfterSeconds} s.`,
  })
}
