import type { FastifyInstance } from 'fastify'

export interface Health {
  /** Each thing this process cannot work without, and whether it answers now. */
  ready(): Promise<Record<string, boolean>>
}

/** `/health`: the process is alive. `/health/ready`: it can do its work; 503 names what is missing. */
export function installHealth(app: FastifyInstance, health: Health): void {
  app.get('/health', { logLevel: 'silent', schema: { hide: true } }, async () => ({ status: 'ok' }))
  app.get('/health/ready', { logLevel: 'silent', schema: { hide: true } }, async (_request, reply) => {
    const checks = await health.ready()
    const ready = Object.values(checks).every(Boolean)
    return reply.code(ready ? 200 : 503).send({ status: ready ? 'ready' : 'not_ready', checks })
  })
}
