import { z } from 'zod'
import { apiKeySchema, createApiKeySchema, newApiKeySchema } from '@dezky/contracts/deployer'
import { noContent, problemAnswers } from '@dezky/contracts/problem-answers'
import type { Api } from '@dezky/runtime/fastify'
import type { Context } from '../../services.ts'
import { apiKeysFor, createApiKey, revokeApiKey } from './api-key.service.ts'

const tags = ['API keys']
const config = { access: 'read', filters: true } as const

export function apiKeyRoutes(app: Api, { db, clock, events }: Context): void {
  app.get('/api-keys', {
    config,
    schema: { tags, summary: 'List API keys', operationId: 'listApiKeys', description: 'One\'s own; of administrators, everybody\'s.',
      response: { 200: z.object({ items: z.array(apiKeySchema) }), ...problemAnswers(401) } },
  }, async ({ asking }) => ({ items: await apiKeysFor(db, asking) }))

  app.post('/api-keys', {
    config,
    schema: {
      tags, summary: 'Make an API key', operationId: 'createApiKey', body: createApiKeySchema,
      description: 'For pipelines. It may never do more than whoever made it, and ends when they may not come in any more.',
      response: { 201: newApiKeySchema, ...problemAnswers(400, 401, 403, 422) },
    },
  }, async ({ asking, body }, reply) => {
    const key = await db.transaction().execute(trx => createApiKey(trx, asking, body, clock.now()))
    events.notify()
    return reply.code(201).send(key)
  })

  app.delete('/api-keys/:id', {
    config,
    schema: { tags, summary: 'Revoke an API key', operationId: 'revokeApiKey', params: z.object({ id: z.uuid() }),
      response: { 204: noContent, ...problemAnswers(400, 401, 404) } },
  }, async ({ asking, params }, reply) => {
    await db.transaction().execute(trx => revokeApiKey(trx, asking, params.id))
    events.notify()
    return reply.code(204).send(null)
  })
}
