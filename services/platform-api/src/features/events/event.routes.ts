import type { ServerResponse } from 'node:http'
import type { FastifyBaseLogger } from 'fastify'
import { z } from 'zod'
import { problemAnswers } from '@dezky/contracts/problem-answers'
import type { EventStream, Sse, StoredEvent } from '@dezky/events'
import { readEvents, readHead, sseHeaders } from '@dezky/events'
import type { Api } from '@dezky/runtime/fastify'
import type { PlatformDatabase, PlatformScope } from '../../database/index.ts'
import { readIn } from '../../database/index.ts'
import { scopeWith, visibleTo } from '../../http/access.ts'
import { callerOf, recogniserOf } from '../../http/authentication.ts'
import { concerns, doorOf, sameRights } from '../../http/rights.ts'
import { cursorSchema } from './event.ts'

interface Streaming { db: PlatformDatabase, events: EventStream, sse: Sse }

export function eventRoutes(app: Api, streaming: Streaming): void {
  const { db } = streaming
  app.get('/events', {
    schema: {
      tags: ['Events'], summary: 'What happens, as it happens', operationId: 'streamEvents', produces: ['text/event-stream'],
      description: 'Server-sent events of everything the caller may see. Continue after the last one you know with Last-Event-ID or `after`. '
        + 'Members without events:read hear only when a workspace of theirs opens or shuts, and not why. '
        + 'The first line, `ready`, carries the cursor from which one listens, so that nothing is missed after a break before the first event. '
        + 'The stream ends when the token does, and when what the caller may see becomes another: then come back.',
      querystring: z.strictObject({ after: cursorSchema.optional() }),
      headers: z.object({ 'last-event-id': cursorSchema.optional() }),
      response: problemAnswers(400, 401, 403),
    },
  }, async (request, reply) => {
    const after = request.headers['last-event-id'] ?? request.query.after
    const caller = callerOf(request)
    const scope = scopeWith(caller, 'events:read')
    const cursor = after ?? await readHead(readIn(db, scope))
    reply.hijack()
    reply.raw.writeHead(200, sseHeaders)
    void stream(streaming, reply.raw, { caller, scope, recogniseAgain: recogniserOf(request), after: cursor, log: request.log })
  })
}

type Caller = ReturnType<typeof callerOf>

interface Listener {
  caller: Caller
  scope: PlatformScope
  recogniseAgain: () => Promise<Caller>
  after: string
  log: FastifyBaseLogger
}

/** Keeps nothing of the request: a stream lives long, and there are many. */
async function stream({ db, events, sse }: Streaming, response: ServerResponse, listener: Listener): Promise<void> {
  const { caller, scope, after, log } = listener
  const isVisible = visibleTo(caller)
  const filter = (event: StoredEvent) => isVisible(event) || concerns(caller, event)
  const backfill = ({ after }: { after: string }) => readEvents(readIn(db, scope), { after })
  const over = new AbortController()
  // What changed between the request's recognition and the moment from which nothing is missed.
  const onLive = async () => {
    if (!await isStill(listener)) over.abort()
  }
  await sse.send(
    response, signal => whileStill(listener, events.subscribe({ signal, after, filter, backfill, onLive })),
    { cursor: after, expiresAt: caller.expiresAt, signal: over.signal },
  ).catch((error: unknown) => log.error({ err: error }, 'an event stream failed'))
}

/** In the order of the log: nothing passes after the event that took the right to see it. */
async function* whileStill(listener: Listener, told: AsyncIterable<StoredEvent>): AsyncGenerator<StoredEvent> {
  const isVisible = visibleTo(listener.caller)
  for await (const event of told) {
    const told = isVisible(event) ? event : doorOf(listener.caller, event)
    if (told) yield told
    if (concerns(listener.caller, event) && !await isStill(listener)) return
  }
}

async function isStill({ caller, recogniseAgain }: Listener): Promise<boolean> {
  return recogniseAgain().then(now => sameRights(caller, now), () => false)
}
