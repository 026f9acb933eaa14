import { z } from 'zod'
import { pageOf, pastEventQuerySchema, pastEventSchema } from '@dezky/contracts'
import { problemAnswers } from '@dezky/contracts/problem-answers'
import { isCursor } from '@dezky/events'
import { type Api, CursorInvalid } from '@dezky/runtime/fastify'
import { readIn } from '../../database/index.ts'
import { accessTo } from '../../http/access.ts'
import { callerOf } from '../../http/authentication.ts'
import type { Services } from '../../services.ts'
import { historyOf } from './tenant.history.ts'

export function tenantHistoryRoutes(app: Api, { db }: Services): void {
  app.get('/tenants/:slug/events', {
    schema: {
      tags: ['Events'], summary: 'What happened to a tenant', operationId: 'listTenantEvents', description: 'Newest first.',
      params: z.object({ slug: z.string().max(60) }), querystring: pastEventQuerySchema,
      response: { 200: pageOf(pastEventSchema), ...problemAnswers(400, 401, 403, 404) },
    },
  }, async (request) => {
    const { limit, cursor = null, type: types } = request.query
    const { slug } = request.params
    const readable = readIn(db, accessTo(callerOf(request), slug, 'events:read'))
    if (cursor !== null && !isCursor(cursor)) throw new CursorInvalid()
    const { items, last } = await historyOf(readable, slug, { limit, before: cursor, types })
    return { items, nextCursor: last }
  })
}
