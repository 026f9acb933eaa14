import { z } from 'zod'
import { tenantExportQuerySchema } from '@dezky/contracts'
import { problemAnswers } from '@dezky/contracts/problem-answers'
import type { Api } from '@dezky/runtime/fastify'
import { readIn } from '../../database/index.ts'
import { scopeWith } from '../../http/access.ts'
import { callerOf } from '../../http/authentication.ts'
import { sendFile } from '../../http/file-answer.ts'
import type { Services } from '../../services.ts'
import { commaSeparated } from './tenant.export.ts'
import { pagesOfTenants } from './tenant.list.service.ts'

export function tenantExportRoutes(app: Api, { db, clock }: Services): void {
  app.get('/tenants/export', {
    schema: {
      tags: ['Tenants'], summary: 'The list of tenants as a file', operationId: 'exportTenants', querystring: tenantExportQuerySchema,
      description: 'All that the list would show with the same search, filters and order, streamed as CSV (RFC 4180, UTF-8 with a byte '
        + 'order mark, for spreadsheets). A cell that a spreadsheet would take for a formula begins with an apostrophe.',
      response: {
        200: { description: 'The file', content: { 'text/csv': { schema: z.string() } } }, ...problemAnswers(400, 401, 403),
      },
    },
  }, async (request, reply) => {
    const caller = callerOf(request)
    const pages = pagesOfTenants(readIn(db, scopeWith(caller, 'tenant:read')), request.query, caller)
    const day = clock.now().toISOString().slice(0, 10)
    return sendFile(reply, { name: `tenants-${day}.csv`, type: 'text/csv; charset=utf-8; header=present', pieces: commaSeparated(pages) })
  })
}
