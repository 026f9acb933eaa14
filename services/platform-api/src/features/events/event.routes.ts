import type { ServerResponse } from 'node:http'
import type { FastifyBaseLogger } from 'fastify'
import { z } from 'zod'
import type { EventStream, Sse, StoredEvent } from '@dezky/events'
import { readEvents, sseHeaders } from '@dezky/events'
import type { PlatformDatabase, PlatformScope } from '../../database/index.ts'
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
        + 'The stream ends when the token does, or is revoked.',
      querystring: z.strictObject({ after: cursorSchema.optional() }),
      headers: z.object({ 'last-event-id': cursorSchema.optional() }),
      response: problemAnswers(400, 401, 403),
    },
  }, async (request, reply) => {
    const after = request.headers['last-event-id'] ?? request.query.after
    const caller = callerOf(request)
    const scope = scopeWith(caller, 'events:read')
    reply.hijack()
    reply.raw.writeHead(200, sseHeaders)
    void stream(streaming, reply.raw, { caller, scope, after, log: request.log })
  })
}

type Caller = ReturnType<typeof callerOf>
interface Listener { caller: Caller, scope: PlatformScope, after: string | undefined, log: FastifyBaseLogger }

/** Keeps nothing of the request: a stream lives long, and there are many. */
async function stream({ db, events, sse }: Streaming, response: ServerResponse, { caller, scope, after, log }: Listener): Promise<void> {
  const over = new AbortController()
  const filter = until(isEndOf(caller), over, visibleTo(caller))
  const backfill = ({ after }: { after: string }) => readEvents(readIn(db, scope), { after })
  const connection = { expiresAt: caller.expiresAt, signal: over.signal }
  await sse.send(response, signal => events.subscribe({ signal, after, filter, backfill }), connection)
    .catch((error: unknown) => log.error({ err: error }, 'an event stream failed'))
}

/** Every event comes by here, whether the caller may see it or not: so does the one after which they may see no more. */
function until(isEnd: (event: StoredEvent) => boolean, over: AbortController, visible: (event: StoredEvent) => boolean) {
  return (event: StoredEvent) => {
    if (isEnd(event)) over.abort()
    return visible(event)
  }
}

function isEndOf({ tokenId }: Caller): (event: StoredEvent) => boolean {
  const own = `api_token:${tokenId}`
  return ({ type, subject }) => type === 'api_token.revoked' && subject === own
}
