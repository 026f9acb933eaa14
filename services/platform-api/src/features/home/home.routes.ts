import { z } from 'zod'
import { firstStepSchema, launcherEntrySchema } from '@dezky/contracts'
import { problemAnswers } from '@dezky/contracts/problem-answers'
import type { Api } from '@dezky/runtime/fastify'
import { readIn } from '../../database/index.ts'
import { accessTo } from '../../http/access.ts'
import { callerOf } from '../../http/authentication.ts'
import type { Services } from '../../services.ts'
import { appsOf, firstStepsIn } from './home.service.ts'

const tags = ['Home']
const params = z.object({ slug: z.string().max(60).meta({ description: 'The tenant\'s', example: 'acme' }) })

export function homeRoutes(app: Api, { db, config }: Pick<Services, 'db' | 'config'>): void {
  app.get('/tenants/:slug/apps', {
    schema: {
      tags, summary: 'The apps I may open here', operationId: 'listApps', params,
      description: 'Those the workspace is entitled to and the caller has a part in, also while they are being made. Whoever is no member has none.',
      response: { 200: z.object({ items: z.array(launcherEntrySchema) }), ...problemAnswers(401, 403, 404) },
    },
  }, async (request) => {
    const { slug } = request.params
    const caller = callerOf(request)
    const readable = readIn(db, accessTo(caller, slug, 'tenant:read'))
    return { items: await appsOf(readable, { slug, personId: caller.personId }, config.apps) }
  })

  app.get('/tenants/:slug/first-steps', {
    schema: {
      tags, summary: 'What a new workspace still needs', operationId: 'listFirstSteps', params,
      description: 'For its administrators: each is read from what is so now, and cannot be ticked.',
      response: { 200: z.object({ items: z.array(firstStepSchema) }), ...problemAnswers(401, 403, 404) },
    },
  }, async (request) => {
    const { slug } = request.params
    const readable = readIn(db, accessTo(callerOf(request), slug, 'tenant:write'))
    return { items: await firstStepsIn(readable, slug, config.mail !== null) }
  })
}
