import type { FastifyRequest } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import {
  importFaultHandlings, importFileSchema, importPreviewSchema, importResultSchema, localeSchema, memberImportSchema, mostImportBytes,
  pageOf, pageQuerySchema,
} from '@dezky/contracts'
import { problemAnswers } from '@dezky/contracts/problem-answers'
import { type Api, decodeCursor, encodeCursor } from '@dezky/runtime/fastify'
import { inScope, readIn } from '../../database/index.ts'
import { accessTo, roleIn } from '../../http/access.ts'
import { actorOf } from '../../http/actor.ts'
import { callerOf } from '../../http/authentication.ts'
import { idempotencyHeaders, once } from '../../http/idempotency.ts'
import type { Services } from '../../services.ts'
import { tenantParams } from '../members/index.ts'
import type { ImportWish } from './member-import.service.ts'
import { importMembers, pageOfImports, previewImport } from './member-import.service.ts'

const tags = ['Members']
const consumes = ['text/csv']
const language = z.strictObject({
  locale: localeSchema.default('en').meta({ description: 'The language to write to them in, when they are new' }),
})

const handling = language.extend({
  invalid: z.enum(importFaultHandlings).default('refuse').meta({
    description: 'What becomes of lines that something is wrong with: nobody is added because of them, or they alone are left out' }),
})

export function memberImportRoutes(outer: Api, { db, directory, events, reconciler }: Services): void {
  importsRoute(outer, { db })
  // In a context of its own, so that no other route takes CSV.
  outer.register(async (inner) => {
    const app = inner.withTypeProvider<ZodTypeProvider>()
    // The bytes as they came, for whether they are text is part of the question; they travel as Latin-1, which loses none.
    app.addContentTypeParser('text/csv', { parseAs: 'buffer' }, async (_: FastifyRequest, body: Buffer) => body.toString('latin1'))

    app.post('/tenants/:slug/members/import/preview', {
      bodyLimit: mostImportBytes,
      schema: {
        tags, summary: 'See what an import would do', operationId: 'previewMemberImport', consumes, params: tenantParams,
        querystring: language,
        body: importFileSchema,
        description: 'Says of each line who would be invited, who is a member already, and what is wrong. Changes nothing.',
        response: { 200: importPreviewSchema, ...problemAnswers(400, 401, 403, 404, 409, 422) },
      },
    }, async (request) => {
      const scope = accessTo(callerOf(request), request.params.slug, 'members:invite')
      return inScope(db, scope, trx => previewImport(trx, wishOf(request, directory.issuer, request.query.locale)))
    })

    app.post('/tenants/:slug/members/import', {
      bodyLimit: mostImportBytes,
      schema: {
        tags, summary: 'Add many people at once', operationId: 'importMembers', consumes, params: tenantParams, querystring: handling,
        headers: idempotencyHeaders, body: importFileSchema,
        description: 'All of them or nobody: one seat too few, or one line that is wrong unless those are to be left out, and nothing is done. '
          + 'Members stay what they are.',
        response: { 200: importResultSchema, ...problemAnswers(400, 401, 403, 404, 409, 422) },
      },
    }, async (request, reply) => {
      const scope = accessTo(callerOf(request), request.params.slug, 'members:invite')
      const answer = await inScope(db, scope, trx => once(trx, request, async () => ({
        status: 200, body: await importMembers(trx, {
          ...wishOf(request, directory.issuer, request.query.locale), leaveOut: request.query.invalid === 'leave_out',
        }),
      }), importResultSchema))
      events.notify()
      reconciler.hint()
      if (answer.replayed) reply.header('idempotency-replayed', 'true')
      return answer.body
    })
  })
}

function importsRoute(app: Api, { db }: Pick<Services, 'db'>): void {
  app.get('/tenants/:slug/members/imports', {
    schema: {
      tags, summary: 'List the files that were imported, and how far their people are', operationId: 'listMemberImports',
      params: tenantParams, querystring: pageQuerySchema,
      description: 'Newest first. Being set up goes on by itself, whatever is restarted meanwhile.',
      response: { 200: pageOf(memberImportSchema), ...problemAnswers(400, 401, 403, 404) },
    },
  }, async (request) => {
    const { params: { slug }, query: { limit, cursor } } = request
    const reading = readIn(db, accessTo(callerOf(request), slug, 'members:invite'))
    const { items, next } = await pageOfImports(reading, slug, { limit, before: decodeCursor(cursor) })
    return { items, nextCursor: next && encodeCursor(next) }
  })
}

function wishOf(request: FastifyRequest, issuer: string, locale: ImportWish['locale']): ImportWish {
  const { slug } = tenantParams.parse(request.params)
  const bytes = Buffer.from(z.string().parse(request.body), 'latin1')
  return { slug, issuer, role: roleIn(callerOf(request), slug), actor: actorOf(request), file: bytes, locale }
}
