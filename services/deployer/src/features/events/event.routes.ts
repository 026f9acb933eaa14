import { z } from 'zod'
import { pastEventSchema } from '@dezky/contracts/deployer'
import { problemAnswers } from '@dezky/contracts/problem-answers'
import { isCursor, readEvents, readHead, readHistory, type Sse, sseHeaders } from '@dezky/events'
import type { Api } from '@dezky/runtime/fastify'
import type { Services } from '../../services.ts'
import { type Caller, sees } from '../accounts/index.ts'

const cursor = z.string().max(200).refine(isCursor, 'is not a cursor of this log')

/** What is about no project is for those who see all. */
function isSeen(asking: Caller, data: unknown): boolean {
  const { projectId } = data as { projectId?: unknown }
  return asking.projects === null || (typeof projectId === 'string' && sees(asking, projectId))
}

export function eventRoutes(app: Api, services: Services & { sse: Sse }): void {
  streamRoute(app, services)
  historyRoute(app, services)
}

function historyRoute(app: Api, { db }: Services): void {
  app.get('/events/past', {
    config: { access: 'read', filters: true },
    schema: {
      tags: ['Events'], summary: 'What has happened', operationId: 'listEvents',
      description: 'Newest first; a page may hold fewer than were asked for, also none, while others come after it.',
      querystring: z.object({
        limit: z.coerce.number().int().min(1).max(200).default(50), cursor: cursor.optional(),
        types: z.string().max(2_000).optional().describe('Separated by commas; without it, all'),
      }),
      response: { 200: z.object({ items: z.array(pastEventSchema), nextCursor: z.string().nullable() }), ...problemAnswers(400, 401) },
    },
  }, async ({ asking, query: { limit, cursor: before = null, types } }) => {
    const found = await readHistory(db, { tenantId: null, before, limit, types: types?.split(',').filter(Boolean) })
    const items = found.filter(({ data }) => isSeen(asking, data))
      .map(({ id, type, subject, occurredAt, data }) => ({ id, type, subject, occurredAt: occurredAt.toISOString(), data }))
    return { items, nextCursor: found.length === limit ? found.at(-1)?.cursor ?? null : null }
  })
}

function streamRoute(app: Api, { db, events, sse }: Services & { sse: Sse }): void {
  app.get('/events', {
    config: { access: 'read', filters: true },
    schema: {
      tags: ['Events'], summary: 'What happens, as it happens', operationId: 'streamEvents', produces: ['text/event-stream'],
      description: 'Server-sent events of everything. Continue after the last one you know with Last-Event-ID or `after`: nothing is lost or comes '
        + 'twice. The first line, `ready`, carries the cursor from which one listens.',
      querystring: z.object({ after: cursor.optional() }), headers: z.object({ 'last-event-id': cursor.optional() }),
      response: problemAnswers(400, 401),
    },
  }, async (request, reply) => {
    const after = request.headers['last-event-id'] ?? request.query.after ?? await readHead(db)
    const backfill = (from: { after: string }) => readEvents(db, from)
    reply.hijack()
    reply.raw.writeHead(200, sseHeaders)
    const { log } = request
    void sse.send(reply.raw, signal => events.subscribe({ signal, after, filter: ({ data }) => isSeen(request.asking, data), backfill }),
      { cursor: after })
      .catch((error: unknown) => log.error({ err: error }, 'an event stream failed'))
  })
}
