import { eventSearchQuerySchema, pageOf, pastEventSchema } from '@dezky/contracts'
import { problemAnswers } from '@dezky/contracts/problem-answers'
import { isCursor } from '@dezky/events'
import { type Api, CursorInvalid } from '@dezky/runtime/fastify'
import { readIn } from '../../database/index.ts'
import { requireOperator } from '../../http/access.ts'
import { callerOf } from '../../http/authentication.ts'
import type { Services } from '../../services.ts'
import { searchHistory } from './event.history.ts'

export function eventHistoryRoutes(app: Api, { db }: Services): void {
  app.get('/events/past', {
    schema: {
      tags: ['Events'], summary: 'What happened', operationId: 'listEvents',
      description: 'For operators. Newest first, of everything. A search reads a stretch of the log at a time: a page may hold fewer events than '
        + 'asked for, or none, and `nextCursor` goes on from there.',
      querystring: eventSearchQuerySchema, response: { 200: pageOf(pastEventSchema), ...problemAnswers(400, 401, 403, 404) },
    },
  }, async (request) => {
    const { cursor = null, ...wanted } = request.query
    const readable = readIn(db, requireOperator(callerOf(request), 'events:read'))
    if (cursor !== null && !isCursor(cursor)) throw new CursorInvalid()
    const { items, last } = await searchHistory(readable, wanted, cursor)
    return { items, nextCursor: last }
  })
}
