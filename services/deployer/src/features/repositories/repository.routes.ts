import { z } from 'zod'
import { dryRunAnswerSchema, dryRunSchema, tagChangeSchema, tagSchema } from '@dezky/contracts/deployer'
import { problemAnswers } from '@dezky/contracts/problem-answers'
import { wake } from '@dezky/reconcile'
import { type Api, decodeCursor, encodeCursor } from '@dezky/runtime/fastify'
import type { Context } from '../../services.ts'
import { projectNamed } from '../projects/index.ts'
import { tagChangesOf, tagsOf, tryRule } from './repository.service.ts'

const tags = ['Tags']
const params = z.object({ project: z.string().max(60) })

export function repositoryRoutes(app: Api, context: Context): void {
  readingRoutes(app, context)
  askingRoutes(app, context)
}

function readingRoutes(app: Api, { db }: Context): void {
  app.get('/projects/:project/tags', {
    config: { access: 'read' },
    schema: {
      tags, summary: 'List the tags of a project that a stage may follow', operationId: 'listTags', params,
      description: 'As they were when the registry was last looked at. `problem`: why that could not be done.',
      response: {
        200: z.object({ items: z.array(tagSchema), lookedAt: z.iso.datetime().nullable(), problem: z.string().nullable() }),
        ...problemAnswers(401, 404),
      },
    },
  }, async request => tagsOf(db, request.params.project))

  app.get('/projects/:project/tag-changes', {
    config: { access: 'read' },
    schema: {
      tags, summary: 'List what became of the tags of a project', operationId: 'listTagChanges', params, description: 'Newest first.',
      querystring: z.object({ limit: z.coerce.number().int().min(1).max(200).default(50), cursor: z.string().max(100).optional() }),
      response: { 200: z.object({ items: z.array(tagChangeSchema), nextCursor: z.string().nullable() }), ...problemAnswers(400, 401, 404) },
    },
  }, async (request) => {
    const { limit, cursor } = request.query
    const items = await tagChangesOf(db, request.params.project, { limit, before: decodeCursor(cursor) })
    const last = items.length === limit ? items.at(-1) : undefined
    return { items, nextCursor: last ? encodeCursor(last.id) : null }
  })
}

function askingRoutes(app: Api, context: Context): void {
  app.post('/projects/:project/tag-rules/dry-run', {
    config: { access: 'deploy', audited: false },
    schema: {
      tags, summary: 'Try a tag rule', operationId: 'tryTagRule', params, body: dryRunSchema,
      description: 'Which of the tags there are now it would deploy, which it would not, and why. Nothing is deployed.',
      response: { 200: dryRunAnswerSchema, ...problemAnswers(400, 401, 404, 422) },
    },
  }, async request => tryRule(context, request.params.project, request.body.rule))

  app.post('/projects/:project/look', {
    config: { access: 'deploy' },
    schema: {
      tags, summary: 'Look at the registry now', operationId: 'lookAtRegistry', params,
      response: { 202: z.null(), ...problemAnswers(401, 404) },
    },
  }, async (request, reply) => {
    const { db, reconciler } = context
    await db.transaction().execute(async (trx) => {
      const { repository } = await projectNamed(trx, request.params.project)
      await wake(trx, { kind: 'repository', key: repository })
    })
    reconciler.hint()
    return reply.code(202).send(null)
  })
}
