import { pageOf, tenantCountsQuerySchema, tenantCountsSchema, tenantQuerySchema, tenantSchema } from '@dezky/contracts'
import { problemAnswers } from '@dezky/contracts/problem-answers'
import type { Api } from '@dezky/runtime/fastify'
import { readIn } from '../../database/index.ts'
import { scopeWith } from '../../http/access.ts'
import { callerOf } from '../../http/authentication.ts'
import type { Services } from '../../services.ts'
import { countTenants, readTenantList } from './tenant.list.service.ts'

const tags = ['Tenants']

export function tenantListRoutes(app: Api, { db }: Services): void {
  app.get('/tenants', {
    schema: {
      tags, summary: 'List and search tenants', operationId: 'listTenants',
      description: 'Operators see all, partners their customers, others the tenants they belong to. A cursor goes on in the same list: '
        + 'with another search, filter or order it is refused.',
      querystring: tenantQuerySchema, response: { 200: pageOf(tenantSchema), ...problemAnswers(400, 401, 403) },
    },
  }, async (request) => {
    const caller = callerOf(request)
    return readTenantList(readIn(db, scopeWith(caller, 'tenant:read')), request.query, caller)
  })

  app.get('/tenants/counts', {
    schema: {
      tags, summary: 'How many tenants there are in each status', operationId: 'countTenants', querystring: tenantCountsQuerySchema,
      description: 'Among those that the list would show with the same search and filters.',
      response: { 200: tenantCountsSchema, ...problemAnswers(400, 401, 403) },
    },
  }, async request => countTenants(readIn(db, scopeWith(callerOf(request), 'tenant:read')), request.query))
}
