import { z } from 'zod'
import { slugCheckSchema } from '@dezky/contracts'
import { problemAnswers } from '@dezky/contracts/problem-answers'
import type { Api } from '@dezky/runtime/fastify'
import { readIn } from '../../database/index.ts'
import { requireOperator } from '../../http/access.ts'
import { callerOf } from '../../http/authentication.ts'
import type { Services } from '../../services.ts'
import { checkSlug } from './tenant.slug.service.ts'

const params = z.object({ slug: z.string().max(120) })

export function tenantSlugRoutes(app: Api, { db }: Services): void {
  app.get('/slugs/:slug', {
    schema: {
      tags: ['Tenants'], summary: 'Ask whether a slug can be had', operationId: 'checkSlug', params,
      description: 'For operators. Any text may be asked about: what is no slug is malformed, and comes with what could be made of it.',
      response: { 200: slugCheckSchema, ...problemAnswers(401, 403, 404) },
    },
  }, async request => checkSlug(readIn(db, requireOperator(callerOf(request), 'tenants:create')), request.params.slug))
}
