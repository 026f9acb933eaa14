import { z } from 'zod'
import { changeMailingListSchema, createMailingListSchema, mailingListSchema, pageOf, pageQuerySchema } from '@dezky/contracts'
import { noContent, problemAnswers } from '@dezky/contracts/problem-answers'
import { type Api, decodeCursor, encodeCursor, ifMatchHeaders, setVersion, versionOf } from '@dezky/runtime/fastify'
import { inScope, readIn } from '../../database/index.ts'
import { accessTo } from '../../http/access.ts'
import { actorOf } from '../../http/actor.ts'
import { callerOf } from '../../http/authentication.ts'
import { idempotencyHeaders, once } from '../../http/idempotency.ts'
import type { Services } from '../../services.ts'
import { tenantParams } from '../members/index.ts'
import { changeMailingList, createMailingList, getMailingList, pageOfMailingLists, removeMailingList } from './mailing-list.service.ts'

const tags = ['Mailing lists']
const listParams = tenantParams.extend({ id: z.uuid() })
type Parts = Pick<Services, 'db' | 'events' | 'reconciler'>

export function mailingListRoutes(app: Api, parts: Parts): void {
  readingRoutes(app, parts)
  creatingRoute(app, parts)
  changingRoutes(app, parts)
}

function readingRoutes(app: Api, { db }: Parts): void {
  app.get('/tenants/:slug/mailing-lists', {
    schema: {
      tags, summary: 'List the mailing lists of a tenant', operationId: 'listMailingLists', params: tenantParams,
      querystring: pageQuerySchema,
      description: 'Newest first.', response: { 200: pageOf(mailingListSchema), ...problemAnswers(400, 401, 403, 404) },
    },
  }, async (request) => {
    const { slug } = request.params
    const { limit, cursor } = request.query
    const scope = accessTo(callerOf(request), slug, 'members:read')
    const { items, last } = await pageOfMailingLists(readIn(db, scope), { slug, limit, before: decodeCursor(cursor) })
    return { items, nextCursor: last && encodeCursor(last) }
  })

  app.get('/tenants/:slug/mailing-lists/:id', {
    schema: {
      tags, summary: 'Read a mailing list', operationId: 'getMailingList', params: listParams,
      description: 'As it should be, and how it goes with it on the mail server.',
      response: { 200: mailingListSchema, ...problemAnswers(400, 401, 403, 404) },
    },
  }, async (request, reply) => {
    const { slug, id } = request.params
    const list = await getMailingList(readIn(db, accessTo(callerOf(request), slug, 'members:read')), slug, id)
    setVersion(reply, list)
    return list
  })
}

function creatingRoute(app: Api, { db, events, reconciler }: Parts): void {
  app.post('/tenants/:slug/mailing-lists', {
    schema: {
      tags, summary: 'Make a mailing list', operationId: 'createMailingList', params: tenantParams, headers: idempotencyHeaders,
      body: createMailingListSchema,
      description: 'An address in a verified domain of the workspace, whose mail goes on to members and to addresses anywhere.',
      response: { 201: mailingListSchema, ...problemAnswers(400, 401, 403, 404, 409, 422) },
    },
  }, async (request, reply) => {
    const { slug } = request.params
    const scope = accessTo(callerOf(request), slug, 'members:write')
    const { body, replayed } = await inScope(db, scope, trx => once(trx, request, async () => (
      { status: 201, body: await createMailingList(trx, { slug, actor: actorOf(request) }, request.body) }), mailingListSchema))
    events.notify()
    reconciler.hint()
    if (replayed) reply.header('idempotency-replayed', 'true')
    setVersion(reply, body)
    return reply.code(201).header('location', `${request.url.split('?')[0]}/${body.id}`).send(body)
  })
}

function changingRoutes(app: Api, { db, events, reconciler }: Parts): void {
  app.patch('/tenants/:slug/mailing-lists/:id', {
    schema: {
      tags, summary: 'Change a mailing list', operationId: 'changeMailingList', params: listParams, headers: ifMatchHeaders,
      body: changeMailingListSchema, description: 'What is left out stays as it is.',
      response: { 200: mailingListSchema, ...problemAnswers(400, 401, 403, 404, 409, 412, 422, 428) },
    },
  }, async (request, reply) => {
    const { slug, id } = request.params
    const changing = { slug, id, version: versionOf(request), actor: actorOf(request) }
    const scope = accessTo(callerOf(request), slug, 'members:write')
    const changed = await inScope(db, scope, trx => changeMailingList(trx, changing, request.body))
    events.notify()
    reconciler.hint()
    setVersion(reply, changed)
    return changed
  })

  app.delete('/tenants/:slug/mailing-lists/:id', {
    schema: {
      tags, summary: 'Remove a mailing list', operationId: 'deleteMailingList', params: listParams,
      description: 'Mail to its address comes back to whoever sends it. What was sent on stays where it arrived.',
      response: { 204: noContent, ...problemAnswers(400, 401, 403, 404) },
    },
  }, async (request, reply) => {
    const { slug, id } = request.params
    const scope = accessTo(callerOf(request), slug, 'members:write')
    await inScope(db, scope, trx => removeMailingList(trx, { slug, id, actor: actorOf(request) }))
    events.notify()
    reconciler.hint()
    return reply.code(204).send(null)
  })
}
