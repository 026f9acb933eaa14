import { readEvents } from '@dezky/events'
import type { Sse, StoredEvent } from '@dezky/events'
import { sseHeaders } from '@dezky/events'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { inScope } from '../../database/index.ts'
import { problemAnswers } from '../../http/answers.ts'
import type { Api } from '../../http/api.ts'
import { callerOf } from '../../http/authentication.ts'
import { isOperator, scopeOf } from '../../http/scope.ts'
import type { Services } from '../../services.ts'
import type { Caller } from '../people/index.ts'
import { cursorSchema } from './event.ts'

export function eventRoutes(app: Api, services: Services & { sse: Sse }): void {
  app.get('/events', {
    schema: {
      tags: ['Events'], summary: 'What happens, as it happens', operationId: 'streamEvents', produces: ['text/event-stream'],
      description: 'Server-sent events of everything the caller may see. Continue after the last one you know with Last-Event-ID or `after`. '
        + 'The stream ends when the token does.',
      querystring: z.strictObject({ after: cursorSchema.optional() }),
      headers: z.object({ 'last-event-id': cursorSchema.optional() }),
      response: problemAnswers(400, 401, 403),
    },
  }, async (request, reply) => {
    const after = request.headers['last-event-id'] ?? request.query.after
    await stream(services, request, reply, after)
  })
}

async function stream({ db, events, sse }: Services & { sse: Sse }, request: FastifyRequest, reply: FastifyReply, after: string | undefined): Promise<void> {
  const caller = callerOf(request)
  const scope = scopeOf(caller)
  reply.hijack()
  reply.raw.writeHead(200, sseHeaders)
  await sse.send(reply.raw, signal => events.subscribe({
    signal, after, filter: visibleTo(caller),
    backfill: ({ after }) => inScope(db, scope, trx => readEvents(trx, { after })),
  }), { expiresAt: caller.expiresAt }).catch((error: unknown) => request.log.error({ err: error }, 'an event stream failed'))
}

/** The same rule that the database's policies hold, for events which are handed on without asking it. */
export function visibleTo(caller: Caller): (event: Pick<StoredEvent, 'tenantId'>) => boolean {
  if (isOperator(caller)) return () => true
  const own = new Set(caller.memberships.map(({ tenantId }) => tenantId))
  return ({ tenantId }) => tenantId !== null && own.has(tenantId)
}
