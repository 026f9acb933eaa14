import { z } from 'zod'
import { dataExportContentSchema, dataExportDays, dataExportSchema, mostDataExports, pageOf, pageQuerySchema } from '@dezky/contracts'
import { noContent, problemAnswers } from '@dezky/contracts/problem-answers'
import { type Api, decodeCursor, encodeCursor } from '@dezky/runtime/fastify'
import { inScope, readIn } from '../../database/index.ts'
import { accessTo } from '../../http/access.ts'
import { personOf } from '../../http/actor.ts'
import { callerOf } from '../../http/authentication.ts'
import { sendFile } from '../../http/file-answer.ts'
import { idempotencyHeaders, once } from '../../http/idempotency.ts'
import { ownersScope } from '../../http/owners.ts'
import type { Services } from '../../services.ts'
import { tenantParams } from '../members/index.ts'
import { piecesOf } from './data-export.download.ts'
import { discardExport, openFile, pageOfExports, requireExport, startExport } from './data-export.service.ts'
import { fileNameOf, toWire } from './data-export.ts'

const tags = ['Data exports']
const one = tenantParams.extend({ exportId: z.uuid() })

export function dataExportRoutes(app: Api, services: Services): void {
  const { db, clock, events, reconciler } = services
  readingRoutes(app, services)

  app.post('/tenants/:slug/data-exports', {
    config: { freshSignIn: true },
    schema: {
      tags, summary: 'Start an export of a workspace', operationId: 'startDataExport', params: tenantParams, headers: idempotencyHeaders,
      description: 'For owners. All that the platform keeps of the workspace, as one ZIP: its people, domains, subscription, settings, tickets '
        + 'and audit trail. The one under way is answered with when there is one. '
        + `The file can be downloaded for ${dataExportDays} days; ${mostDataExports} are kept.`,
      response: { 200: dataExportSchema, 201: dataExportSchema, ...problemAnswers(400, 401, 403, 404, 409, 422) },
    },
  }, async (request, reply) => {
    const { slug } = request.params
    const scope = ownersScope(request, slug)
    const by = { actor: personOf(request), now: clock.now() }
    const answer = await inScope(db, scope, trx => once(trx, request, () => startExport(trx, slug, by), dataExportSchema))
    events.notify()
    reconciler.hint()
    if (answer.replayed) reply.header('idempotency-replayed', 'true')
    return reply.code(answer.status === 200 ? 200 : 201).header('location', `/v1/tenants/${slug}/data-exports/${answer.body.id}`)
      .send(answer.body)
  })

  app.delete('/tenants/:slug/data-exports/:exportId', {
    schema: {
      tags, summary: 'Delete an export', operationId: 'deleteDataExport', params: one,
      description: 'For owners. With its file; one that is still being made is not made any further.',
      response: { 204: noContent, ...problemAnswers(400, 401, 403, 404) },
    },
  }, async (request, reply) => {
    const scope = ownersScope(request, request.params.slug)
    await inScope(db, scope, trx => discardExport(trx, { ...request.params, now: clock.now() }, personOf(request)))
    events.notify()
    return reply.code(204).send(null)
  })
}

function readingRoutes(app: Api, { db, clock }: Services): void {
  app.get('/tenants/:slug/data-exports', {
    schema: {
      tags, summary: 'Exports of a workspace', operationId: 'listDataExports', params: tenantParams, querystring: pageQuerySchema,
      description: 'Newest first; without those whose time is over.',
      response: { 200: pageOf(dataExportSchema), ...problemAnswers(400, 401, 403, 404) },
    },
  }, async (request) => {
    const { limit, cursor } = request.query
    const readable = readIn(db, accessTo(callerOf(request), request.params.slug, 'tenant:lifecycle'))
    const { items, last } = await pageOfExports(readable, request.params.slug, { limit, before: decodeCursor(cursor), now: clock.now() })
    return { items, nextCursor: last && encodeCursor(last) }
  })

  app.get('/tenants/:slug/data-exports/:exportId', {
    schema: {
      tags, summary: 'Read an export', operationId: 'getDataExport', params: one,
      description: 'How far it has come, and until when it is kept.',
      response: { 200: dataExportSchema, ...problemAnswers(400, 401, 403, 404) },
    },
  }, async (request) => {
    const readable = readIn(db, accessTo(callerOf(request), request.params.slug, 'tenant:lifecycle'))
    return toWire(await requireExport(readable, { ...request.params, now: clock.now() }))
  })

  app.get('/tenants/:slug/data-exports/:exportId/content', {
    schema: {
      tags, summary: 'Download an export', operationId: 'downloadDataExport', params: one,
      description: 'For owners. The ZIP. That it was downloaded stands in the audit trail.',
      response: {
        200: { description: 'The file', content: { 'application/zip': { schema: dataExportContentSchema } } },
        ...problemAnswers(400, 401, 403, 404, 409),
      },
    },
  }, async (request, reply) => {
    const scope = ownersScope(request, request.params.slug)
    const found = await inScope(db, scope, trx => openFile(trx, { ...request.params, now: clock.now() }, personOf(request)))
    reply.header('content-length', found.bytes)
    return sendFile(reply, { name: fileNameOf(found), type: 'application/zip', pieces: piecesOf(readIn(db, scope), found) })
  })
}
