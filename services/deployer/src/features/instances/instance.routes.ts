import { z } from 'zod'
import { instanceSchema, placedInstanceSchema } from '@dezky/contracts/deployer'
import { problemAnswers } from '@dezky/contracts/problem-answers'
import type { Api } from '@dezky/runtime/fastify'
import type { Context } from '../../services.ts'
import { instancesFor, instancesOf } from './instance.service.ts'

export function instanceRoutes(app: Api, context: Context): void {
  app.get('/projects/:project/stages/:stage/instances', {
    config: { access: 'read' },
    schema: {
      tags: ['Instances'], summary: 'List the instances of a stage', operationId: 'listInstances',
      params: z.object({ project: z.string().max(60), stage: z.string().max(60) }),
      description: 'Oldest first, with what their host says of each now. What becomes of them is told by `instance.changed` at /v1/events.',
      response: { 200: z.object({ items: z.array(instanceSchema) }), ...problemAnswers(401, 404) },
    },
  }, async request => ({ items: await instancesOf(context, request.params) }))

  app.get('/instances', {
    config: { access: 'read', filters: true },
    schema: {
      tags: ['Instances'], summary: 'List all instances', operationId: 'listAllInstances',
      description: 'By project and stage, oldest first, with what their hosts say of each now.',
      response: { 200: z.object({ items: z.array(placedInstanceSchema) }), ...problemAnswers(401) },
    },
  }, async ({ asking }) => ({ items: await instancesFor(context, asking) }))
}
