import { z } from 'zod'
import { releaseAnswerSchema } from '@dezky/contracts/deployer'
import { problemAnswers } from '@dezky/contracts/problem-answers'
import type { Api } from '@dezky/runtime/fastify'
import type { Context } from '../../services.ts'
import { releasesOf } from './release.service.ts'

export function releaseRoutes(app: Api, { db }: Context): void {
  app.get('/projects/:project/stages/:stage/releases', {
    config: { access: 'read' },
    schema: {
      tags: ['Releases'], summary: 'List the releases of a stage', operationId: 'listReleases',
      description: 'Newest first, the last 50: which image, and everything it was run with. Values of secrets are never shown.',
      params: z.object({ project: z.string().max(60), stage: z.string().max(60) }),
      response: { 200: z.object({ items: z.array(releaseAnswerSchema) }), ...problemAnswers(401, 404) },
    },
  }, async ({ params }) => ({ items: await releasesOf(db, params) }))
}
