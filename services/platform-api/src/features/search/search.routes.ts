import { searchQuerySchema, searchResultsSchema } from '@dezky/contracts'
import { problemAnswers } from '@dezky/contracts/problem-answers'
import type { Api } from '@dezky/runtime/fastify'
import { readIn } from '../../database/index.ts'
import { isGranted, requireOperator } from '../../http/access.ts'
import { callerOf } from '../../http/authentication.ts'
import type { Services } from '../../services.ts'
import { search } from './search.service.ts'

export function searchRoutes(app: Api, { db }: Services): void {
  app.get('/search', {
    schema: {
      tags: ['Search'], summary: 'Find tenants, people, domains and partners at once', operationId: 'search',
      description: 'For operators. A few of each kind, the likeliest first: by slug, name, e-mail address or domain, or a part of one. '
        + 'People and partners are found by tokens with people:read and partners:read.',
      querystring: searchQuerySchema, response: { 200: searchResultsSchema, ...problemAnswers(400, 401, 403, 404) },
    },
  }, async (request) => {
    const caller = callerOf(request)
    const scope = requireOperator(caller, 'tenant:read')
    const among = { people: isGranted(caller, 'people:read'), partners: isGranted(caller, 'partners:read') }
    return search(readIn(db, scope), request.query, among)
  })
}
