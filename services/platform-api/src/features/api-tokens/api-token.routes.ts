import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { CreateApiToken, CreatedApiToken } from '@dezky/contracts'
import type { PageQuery } from '@dezky/contracts'
import { apiTokenSchema, createApiTokenSchema, createdApiTokenSchema, pageOf, pageQuerySchema } from '@dezky/contracts'
import { problemAnswers } from '@dezky/contracts/problem-answers'
import { type Api, decodeCursor, encodeCursor } from '@dezky/runtime/fastify'
import type { PlatformScope } from '../../database/index.ts'
import { inScope, readIn } from '../../database/index.ts'
import { accessTo, requireOperator, requirePerson } from '../../http/access.ts'
import { actorOf } from '../../http/actor.ts'
import { callerOf } from '../../http/authentication.ts'
import { idempotencyHeaders, once } from '../../http/idempotency.ts'
import type { Services } from '../../services.ts'
import { outlived } from '../people/index.ts'
import { createToken, pageOfTokens, revoke } from './api-token.service.ts'

const tags = ['API tokens']
const params = z.object({ slug: z.string().max(60) })
const tokenId = { id: z.uuid() }
const shownOnce = 'The token is shown in this answer and stored nowhere. It is made by a person; a token makes no tokens.'

const list = {
  tags, querystring: pageQuerySchema, description: 'Newest first; without the tokens themselves, which nobody can read again.',
  response: { 200: pageOf(apiTokenSchema), ...problemAnswers(400, 401, 403, 404) },
}
const create = {
  tags, headers: idempotencyHeaders, body: createApiTokenSchema,
  response: { 201: createdApiTokenSchema, ...problemAnswers(400, 401, 403, 404, 409, 422) },
}
const remove = {
  tags, description: 'At once, everywhere: event streams opened with it end, too.',
  response: { 204: z.null(), ...problemAnswers(400, 401, 403, 404) },
}

export function apiTokenRoutes(app: Api, services: Services): void {
  const inTenant = (request: FastifyRequest, slug: string): Place => ({ slug, scope: accessTo(callerOf(request), slug, 'tokens:write') })
  const ofPlatform = (request: FastifyRequest): Place => ({ slug: null, scope: requireOperator(callerOf(request), 'platform:write') })
  const { read, make, end } = handlers(services)

  app.get('/tenants/:slug/api-tokens', {
    schema: { ...list, summary: 'List the API tokens of a tenant', operationId: 'listTenantApiTokens', params },
  }, async request => read(inTenant(request, request.params.slug), request.query))
  app.post('/tenants/:slug/api-tokens', {
    config: { freshSignIn: true },
    schema: { ...create, summary: 'Make an API token for a tenant', operationId: 'createTenantApiToken', params, description: shownOnce },
  }, async (request, reply) => make(inTenant(request, request.params.slug), request, request.body, reply))
  app.delete('/tenants/:slug/api-tokens/:id', {
    schema: { ...remove, summary: 'Revoke an API token of a tenant', operationId: 'revokeTenantApiToken', params: params.extend(tokenId) },
  }, async (request, reply) => end(inTenant(request, request.params.slug), request, request.params.id, reply))

  app.get('/api-tokens', { schema: { ...list, summary: 'List the operators\' API tokens', operationId: 'listApiTokens' } },
    async request => read(ofPlatform(request), request.query))
  app.post('/api-tokens', {
    config: { freshSignIn: true },
    schema: {
      ...create, summary: 'Make an API token of the platform', operationId: 'createApiToken', description: `For operators. ${shownOnce}`,
    },
  }, async (request, reply) => make(ofPlatform(request), request, request.body, reply))
  app.delete('/api-tokens/:id', {
    schema: { ...remove, summary: 'Revoke an operator\'s API token', operationId: 'revokeApiToken', params: z.object(tokenId) },
  }, async (request, reply) => end(ofPlatform(request), request, request.params.id, reply))
}

interface Place { slug: string | null, scope: PlatformScope }

/** The same three for a tenant and for the platform. */
function handlers({ db, events }: Services) {
  return {
    async read({ slug, scope }: Place, { limit, cursor }: PageQuery) {
      const { items, last } = await pageOfTokens(readIn(db, scope), slug, { limit, before: decodeCursor(cursor) })
      return { items, nextCursor: last && encodeCursor(last) }
    },
    async make({ slug, scope }: Place, request: FastifyRequest, body: CreateApiToken, reply: FastifyReply) {
      const maker = callerOf(request)
      requirePerson(maker)
      const made = await inScope(db, scope, async (trx) => {
        let token: string | null = null
        const answer = await once(trx, request, async () => {
          const created = await createToken(trx, slug, body, { maker, actor: actorOf(request) })
          token = created.token
          return { status: 201, body: withoutToken(created) }
        }, createdApiTokenSchema)
        return { ...answer, body: { ...answer.body, token } }
      })
      events.notify()
      if (made.replayed) reply.header('idempotency-replayed', 'true')
      return reply.code(201).header('cache-control', 'no-store').send(made.body)
    },
    async end({ slug, scope }: Place, request: FastifyRequest, id: string, reply: FastifyReply) {
      await inScope(db, scope, trx => revoke(trx, slug, id, actorOf(request)))
      events.notify()
      await outlived()
      return reply.code(204).send(null)
    },
  }
}

/** What is kept to answer a repeated request with. */
function withoutToken(created: CreatedApiToken): CreatedApiToken {
  return { ...created, token: null }
}
