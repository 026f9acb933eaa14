import { z } from 'zod'
import { changeDomainSchema, claimDomainSchema, domainSchema, domainSummarySchema, pageOf, pageQuerySchema, releaseDomainSchema } from '@dezky/contracts'
import { noContent, problemAnswers } from '@dezky/contracts/problem-answers'
import { type Api, decodePlace, encodePlace, ifMatchHeaders, setVersion, versionOf } from '@dezky/runtime/fastify'
import { inScope, readIn } from '../../database/index.ts'
import { accessTo } from '../../http/access.ts'
import { actorOf } from '../../http/actor.ts'
import { callerOf } from '../../http/authentication.ts'
import { idempotencyHeaders, once } from '../../http/idempotency.ts'
import type { Services } from '../../services.ts'
import { domainCheckRoutes } from './domain.check.routes.ts'
import { requireClaimable } from './domain.name.ts'
import { getDomain, pageOfDomains } from './domain.reading.service.ts'
import { changeDomain, claimDomain, releaseDomain } from './domain.service.ts'

const tags = ['Domains']
const ofTenant = z.object({ slug: z.string().max(60) })
const params = ofTenant.extend({ domainId: z.uuid() })

export function domainRoutes(app: Api, services: Services): void {
  readingRoutes(app, services)
  claimingRoutes(app, services)
  changingRoute(app, services)
  domainCheckRoutes(app, services)
}

function readingRoutes(app: Api, { db }: Services): void {
  app.get('/tenants/:slug/domains', {
    schema: {
      tags, summary: 'List a tenant\'s domains', operationId: 'listDomains', params: ofTenant, querystring: pageQuerySchema,
      description: 'By name. What is said of each was seen when it was last checked; reading asks no resolver.',
      response: { 200: pageOf(domainSummarySchema), ...problemAnswers(400, 401, 403, 404) },
    },
  }, async (request) => {
    const { params: { slug }, query: { limit, cursor } } = request
    const scope = accessTo(callerOf(request), slug, 'tenant:read')
    const after = decodePlace(['domains', slug], cursor, z.string())?.key ?? null
    const { items, last } = await pageOfDomains(readIn(db, scope), slug, { limit, after })
    return { items, nextCursor: last && encodePlace(['domains', slug], { key: last.name, id: last.id }) }
  })

  app.get('/tenants/:slug/domains/:domainId', {
    schema: {
      tags, summary: 'Read a domain', operationId: 'getDomain', params,
      description: 'With the record that proves it, and each record it needs beside what was found in its place when it was last checked.',
      response: { 200: domainSchema, ...problemAnswers(400, 401, 403, 404) },
    },
  }, async (request, reply) => {
    const { slug } = request.params
    const domain = await getDomain(readIn(db, accessTo(callerOf(request), slug, 'tenant:read')), request.params)
    setVersion(reply, domain)
    return domain
  })
}

function claimingRoutes(app: Api, { db, events, reconciler, config }: Services): void {
  app.post('/tenants/:slug/domains', {
    schema: {
      tags, summary: 'Claim a domain', operationId: 'claimDomain', params: ofTenant, headers: idempotencyHeaders, body: claimDomainSchema,
      description: 'It is theirs once the record in `challenge` is found, which is looked for from now on for thirty days. Nothing is said about '
        + 'whether anybody else claims it, too.',
      response: { 201: domainSchema, ...problemAnswers(400, 401, 403, 404, 409, 422) },
    },
  }, async (request, reply) => {
    const { params: { slug }, body: wish } = request
    const scope = accessTo(callerOf(request), slug, 'tenant:write')
    requireClaimable([wish.name], config.platformDomains)
    const { body, replayed } = await inScope(db, scope, trx => once(trx, request, async () => ({
      status: 201, body: await claimDomain(trx, wish, { slug, actor: actorOf(request) }) }), domainSchema))
    events.notify()
    reconciler.hint()
    if (replayed) reply.header('idempotency-replayed', 'true')
    setVersion(reply, body)
    return reply.code(201).header('location', `/v1/tenants/${slug}/domains/${body.id}`).send(body)
  })

  app.delete('/tenants/:slug/domains/:domainId', {
    schema: {
      tags, summary: 'Give a domain up', operationId: 'releaseDomain', params,
      description: 'What was made for it upstream is removed, mailboxes with their mail included; whoever else can prove it may have it.',
      body: releaseDomainSchema, response: { 204: noContent, ...problemAnswers(400, 401, 403, 404, 422) },
    },
  }, async (request, reply) => {
    const scope = accessTo(callerOf(request), request.params.slug, 'tenant:write')
    await inScope(db, scope, trx => releaseDomain(trx, request.body.name, { ...request.params, actor: actorOf(request) }))
    events.notify()
    reconciler.hint()
    return reply.code(204).send(null)
  })
}

function changingRoute(app: Api, { db, events, reconciler }: Services): void {
  app.patch('/tenants/:slug/domains/:domainId', {
    schema: {
      tags, summary: 'Change a domain', operationId: 'changeDomain', params, headers: ifMatchHeaders, body: changeDomainSchema,
      description: 'What is left out stays as it is.', response: { 200: domainSchema, ...problemAnswers(400, 401, 403, 404, 412, 428) },
    },
  }, async (request, reply) => {
    const scope = accessTo(callerOf(request), request.params.slug, 'tenant:write')
    const changing = { ...request.params, version: versionOf(request), actor: actorOf(request) }
    const domain = await inScope(db, scope, trx => changeDomain(trx, request.body, changing))
    events.notify()
    reconciler.hint()
    setVersion(reply, domain)
    return domain
  })
}
