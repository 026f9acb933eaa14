import { z } from 'zod'
import { workspaceFilesSchema } from '@dezky/contracts'
import { problemAnswers } from '@dezky/contracts/problem-answers'
import type { Api } from '@dezky/runtime/fastify'
import { readIn } from '../../database/index.ts'
import { accessTo } from '../../http/access.ts'
import { callerOf } from '../../http/authentication.ts'
import type { Services } from '../../services.ts'
import { filesOf } from './files.service.ts'

const params = z.object({ slug: z.string().max(60).meta({ description: 'The tenant\'s', example: 'acme' }) })

export function filesRoutes(app: Api, { db, files }: Pick<Services, 'db' | 'files'>): void {
  app.get('/tenants/:slug/files', {
    schema: {
      tags: ['Files'], summary: 'How it stands with a workspace\'s files', operationId: 'getFiles', params,
      description: 'For its administrators: the room it is entitled to, what of that its files may take, and what it shares, as the file server says it now. Each member\'s '
        + 'account there is among the tenant\'s resources.',
      response: { 200: workspaceFilesSchema, ...problemAnswers(401, 403, 404) },
    },
  }, async (request) => {
    const { slug } = request.params
    return filesOf(readIn(db, accessTo(callerOf(request), slug, 'tenant:write')), files, slug)
  })
}
