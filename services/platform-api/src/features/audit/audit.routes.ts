import { z } from 'zod'
import { auditEntrySchema, auditQuerySchema, pageOf } from '@dezky/contracts'
import type { Readable } from '../../database/index.ts'
import { readIn } from '../../database/index.ts'
import { accessTo, requireOperator } from '../../http/access.ts'
import { problemAnswers } from '../../http/answers.ts'
import type { Api } from '../../http/api.ts'
import { callerOf } from '../../http/authentication.ts'
import { decodeCursor, encodeCursor } from '../../http/cursor.ts'
import type { Services } from '../../services.ts'
import { chainOfTenant, pageOfAudit } from './audit.service.ts'

const params = z.object({ slug: z.string().max(60) })
const tags = ['Audit']
const tenant = z.literal('all').optional().meta({ description: 'All chains instead of the platform\'s own' })
const response = { 200: pageOf(auditEntrySchema), ...problemAnswers(400, 401, 403, 404) }

export function auditRoutes(app: Api, { db }: Services): void {
  app.get('/tenants/:slug/audit', {
    schema: {
      tags, summary: 'Who did what in a tenant', operationId: 'listTenantAudit', params, querystring: auditQuerySchema, response,
      description: 'Newest first.',
    },
  }, async (request) => {
    const readable = readIn(db, accessTo(callerOf(request), request.params.slug, 'audit:read'))
    return page(readable, await chainOfTenant(readable, request.params.slug), request.query)
  })

  app.get('/audit', {
    schema: {
      tags, summary: 'Who did what on the platform', operationId: 'listAudit', querystring: auditQuerySchema.extend({ tenant }), response,
      description: 'For operators. Newest first.',
    },
  }, async (request) => {
    const { tenant, ...query } = request.query
    return page(readIn(db, requireOperator(callerOf(request), 'audit:read')), tenant ? null : 'platform', query)
  })
}

async function page(db: Readable, chain: string | null, { cursor, ...query }: z.infer<typeof auditQuerySchema>) {
  const { items, last } = await pageOfAudit(db, { ...query, chain, after: decodeCursor(cursor) })
  return { items, nextCursor: last && encodeCursor(last) }
}
