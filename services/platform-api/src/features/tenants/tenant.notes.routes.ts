import { z } from 'zod'
import { createTenantNoteSchema, pageOf, pageQuerySchema, tenantNoteSchema } from '@dezky/contracts'
import { problemAnswers } from '@dezky/contracts/problem-answers'
import { type Api, decodeCursor, encodeCursor } from '@dezky/runtime/fastify'
import { inScope, readIn } from '../../database/index.ts'
import { requireOperator } from '../../http/access.ts'
import { actorOf } from '../../http/actor.ts'
import { callerOf } from '../../http/authentication.ts'
import { idempotencyHeaders, once } from '../../http/idempotency.ts'
import type { Services } from '../../services.ts'
import { addNote, pageOfNotes, removeNote } from './tenant.notes.service.ts'

const tags = ['Tenants']
const params = z.object({ slug: z.string().max(60) })

export function tenantNoteRoutes(app: Api, { db, events }: Services): void {
  app.get('/tenants/:slug/notes', {
    schema: {
      tags, summary: 'What operators have noted about a tenant', operationId: 'listTenantNotes', params, querystring: pageQuerySchema,
      description: 'For operators; the tenant never sees it. Newest first.',
      response: { 200: pageOf(tenantNoteSchema), ...problemAnswers(400, 401, 403, 404) },
    },
  }, async (request) => {
    const { limit, cursor } = request.query
    const readable = readIn(db, requireOperator(callerOf(request), 'tenant:read'))
    const { items, last } = await pageOfNotes(readable, request.params.slug, { limit, before: decodeCursor(cursor) })
    return { items, nextCursor: last && encodeCursor(last) }
  })

  app.post('/tenants/:slug/notes', {
    schema: {
      tags, summary: 'Note something about a tenant', operationId: 'addTenantNote', params, description: 'For operators.',
      headers: idempotencyHeaders, body: createTenantNoteSchema,
      response: { 201: tenantNoteSchema, ...problemAnswers(400, 401, 403, 404, 409, 422) },
    },
  }, async (request, reply) => {
    const [caller, { slug }] = [callerOf(request), request.params]
    const note = { text: request.body.text, authorId: caller.personId, actor: actorOf(request) }
    const answer = await inScope(db, requireOperator(caller, 'tenant:write'), trx =>
      once(trx, request, async () => ({ status: 201, body: await addNote(trx, slug, note) }), tenantNoteSchema))
    events.notify()
    if (answer.replayed) reply.header('idempotency-replayed', 'true')
    return reply.code(201).send(answer.body)
  })

  app.delete('/tenants/:slug/notes/:noteId', {
    schema: {
      tags, summary: 'Remove a note', operationId: 'removeTenantNote', params: params.extend({ noteId: z.uuid() }),
      description: 'For operators.', response: { 204: z.null(), ...problemAnswers(400, 401, 403, 404) },
    },
  }, async (request, reply) => {
    const { slug, noteId } = request.params
    const scope = requireOperator(callerOf(request), 'tenant:write')
    await inScope(db, scope, trx => removeNote(trx, slug, { noteId, actor: actorOf(request) }))
    events.notify()
    return reply.code(204).send(null)
  })
}
