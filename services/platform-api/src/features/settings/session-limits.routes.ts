// For the servers of the surfaces, which ask as themselves: what it says anybody can find out by staying idle.
import type { Api } from '@dezky/runtime/fastify'
import type { Settings } from './setting.current.ts'

export function sessionLimitRoutes(app: Api, { settings }: { settings: Settings }): void {
  app.get('/session-limits', { schema: { hide: true }, logLevel: 'warn' }, async (_request, reply) => {
    const { 'sessions.portal': portal, 'sessions.operator': operator } = settings.current()
    reply.header('cache-control', 'no-store')
    return { portal, operator }
  })
}
