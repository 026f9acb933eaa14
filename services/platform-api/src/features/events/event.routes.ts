import type { ServerResponse } from 'node:http'
import type { FastifyBaseLogger } from 'fastify'
import { z } from 'zod'
import type { EventStream, Sse } from '@dezky/events'
import { readEvents, sseHeaders } from '@dezky/events'
import type { PlatformDatabase } from '../../database/index.ts'
import { readIn } from '../../database/index.ts'
import { scopeWith, visibleTo } from '../../http/access.ts'
import { problemAnswers } from '../../http/answers.ts'
import type { Api } from '../../http/api.ts'
import { callerOf } from '../../http/authentication.ts'
import { cursorSchema } from './event.ts'

interface Streaming { db: PlatformDatabase, events: EventStream, sse: Sse }

export function eventRoutes(app: Api, streaming: Streaming): void {
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
    reply.hijack()
    reply.raw.writeHead(200, sseHeaders)
    void stream(streaming, reply.raw, { caller: callerOf(request), after, log: request.log })
  })
}

interface Listener { caller: ReturnType<typeof callerOf>, after: string | undefined, log: FastifyBaseLogger }

/** Keeps nothing of the request: a stream lives long, and there are many. */
async function stream({ db, events, sse }: Streaming, response: ServerResponse, { caller, after, log }: Listener): Promise<void> {
  const scope = scopeWith(caller, 'events:read')
  const filter = visibleTo(caller)
  const backfill = ({ after }: { after: string }) => readEvents(readIn(db, scope), { after })
  await sse.send(response, signal => events.subscribe({ signal, after, filter, backfill }), { expiresAt: caller.expiresAt })
    .catch((error: unknown) => log.error({ err: error }, 'an event stream failed'))
}
