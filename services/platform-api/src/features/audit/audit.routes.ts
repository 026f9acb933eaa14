import type { FastifyReply } from 'fastify'
import { z } from 'zod'
import type { AuditFilter } from '@dezky/contracts'
import { auditEntrySchema, auditExportQuerySchema, auditQuerySchema, pageOf } from '@dezky/contracts'
import { problemAnswers } from '@dezky/contracts/problem-answers'
import { type Api, decodeCursor, encodeCursor } from '@dezky/runtime/fastify'
import { callerOf } from '../../http/authentication.ts'
import { sendFile } from '../../http/file-answer.ts'
import type { Services } from '../../services.ts'
import type { Trail } from './audit.access.ts'
import { trailOfAll, trailOfPlatform, trailOfTenant } from './audit.access.ts'
import { commaSeparated, jsonLines } from './audit.export.ts'
import { entryOf, pageOfAudit, pagesUpward } from './audit.service.ts'

const params = z.object({ slug: z.string().max(60) })
const tags = ['Audit']
const tenant = z.literal('all').optional().meta({ description: 'All chains instead of the platform\'s own' })
const response = { 200: pageOf(auditEntrySchema), ...problemAnswers(400, 401, 403, 404) }
const entryId = { id: z.uuid() }
const reading = {
  tags, description: 'As it was written, with the names that may be shown today.',
  response: { 200: auditEntrySchema, ...problemAnswers(400, 401, 403, 404) },
}
const exporting = {
  response: {
    200: { description: 'The file', content: { 'application/jsonl': { schema: z.string() }, 'text/csv': { schema: z.string() } } },
    ...problemAnswers(400, 401, 403, 404),
  },
  description: 'Oldest first, streamed. Each line of `jsonl` holds all that proves the entry; `csv` can be filtered as the list can.',
}

export function auditRoutes(app: Api, { db }: Services): void {
  app.get('/tenants/:slug/audit', {
    schema: {
      tags, summary: 'Who did what in a tenant', operationId: 'listTenantAudit', params, querystring: auditQuerySchema, response,
      description: 'Newest first.',
    },
  }, async request => page(await trailOfTenant(db, callerOf(request), request.params.slug), request.query))

  app.get('/audit', {
    schema: {
      tags, summary: 'Who did what on the platform', operationId: 'listAudit', querystring: auditQuerySchema.extend({ tenant }), response,
      description: 'For operators. Newest first.',
    },
  }, async (request) => {
    const { tenant, ...query } = request.query
    return page((tenant ? trailOfAll : trailOfPlatform)(db, callerOf(request)), query)
  })

  app.get('/tenants/:slug/audit/entries/:id', {
    schema: {
      ...reading, summary: 'Read an entry of a tenant\'s audit trail', operationId: 'getTenantAuditEntry', params: params.extend(entryId),
    },
  }, async request => entryOf(await trailOfTenant(db, callerOf(request), request.params.slug), request.params.id))

  app.get('/audit/entries/:id', {
    schema: { ...reading, summary: 'Read an entry of any audit trail', operationId: 'getAuditEntry', params: z.object(entryId) },
  }, async request => entryOf(trailOfAll(db, callerOf(request)), request.params.id))

  app.get('/tenants/:slug/audit/export', {
    schema: {
      tags, summary: 'A tenant\'s audit trail as a file', operationId: 'exportTenantAudit', ...exporting, params,
      querystring: auditExportQuerySchema,
    },
  }, async (request, reply) => {
    const { slug } = request.params
    const { format, ...filter } = request.query
    return sendTrail(reply, await trailOfTenant(db, callerOf(request), slug), { name: slug, format, filter })
  })

  app.get('/audit/export', {
    schema: {
      tags, summary: 'The platform\'s audit trail as a file', operationId: 'exportAudit', ...exporting,
      querystring: auditExportQuerySchema.safeExtend({ tenant }),
    },
  }, async (request, reply) => {
    const { tenant, format, ...filter } = request.query
    return sendTrail(reply, (tenant ? trailOfAll : trailOfPlatform)(db, callerOf(request)), { name: tenant ?? 'platform', format, filter })
  })
}

async function page(trail: Trail, { cursor, ...query }: z.infer<typeof auditQuerySchema>) {
  const { items, last } = await pageOfAudit(trail, { ...query, after: decodeCursor(cursor) })
  return { items, nextCursor: last && encodeCursor(last) }
}

const types = { jsonl: 'application/jsonl; charset=utf-8', csv: 'text/csv; charset=utf-8; header=present' }

interface Wanted { name: string, format: keyof typeof types, filter: AuditFilter }

function sendTrail(reply: FastifyReply, trail: Trail, { name, format, filter }: Wanted) {
  const pieces = format === 'csv' ? commaSeparated(pagesUpward(trail, filter)) : jsonLines(pagesUpward(trail))
  return sendFile(reply, { name: `audit-${name}.${format}`, type: types[format], pieces })
}
