import { z } from 'zod'
import { domainHistoryEntrySchema, domainSchema, pageOf, pageQuerySchema } from '@dezky/contracts'
import { problemAnswers } from '@dezky/contracts/problem-answers'
import { zoneFileOf } from '@dezky/dns'
import { type Api, decodeCursor, encodeCursor, setVersion } from '@dezky/runtime/fastify'
import { inScope, readIn } from '../../database/index.ts'
import { accessTo } from '../../http/access.ts'
import { actorOf } from '../../http/actor.ts'
import { callerOf } from '../../http/authentication.ts'
import type { Services } from '../../services.ts'
import { beginCheck, endCheck } from './domain.check.service.ts'
import { pageOfHistory, requireDomain } from './domain.reading.service.ts'
import { publishedBy } from './domain.ts'
import { lookAt } from './domain.world.ts'

const tags = ['Domains']
const params = z.object({ slug: z.string().max(60), domainId: z.uuid() })

/** What looks at a domain, or hands out what was seen. */
export function domainCheckRoutes(app: Api, services: Services): void {
  checkingRoute(app, services)
  const { db } = services

  app.get('/tenants/:slug/domains/:domainId/zone-file', {
    schema: {
      tags, summary: 'A domain\'s records as a zone file', operationId: 'downloadZoneFile', params,
      description: 'All that its owner has to publish, the proof included, to be loaded into a name server.',
      response: {
        200: { description: 'The file', content: { 'text/plain': { schema: z.string() } } }, ...problemAnswers(400, 401, 403, 404),
      },
    },
  }, async (request, reply) => {
    const { slug } = request.params
    const domain = await requireDomain(readIn(db, accessTo(callerOf(request), slug, 'tenant:read')), request.params)
    return reply.type('text/plain; charset=utf-8').header('cache-control', 'no-store')
      .header('content-disposition', `attachment; filename="${domain.name}.zone"`).send(zoneFileOf(publishedBy(domain)))
  })

  app.get('/tenants/:slug/domains/:domainId/history', {
    schema: {
      tags, summary: 'How a domain has been', operationId: 'listDomainHistory', params, querystring: pageQuerySchema,
      description: 'Each moment at which something was seen to be otherwise than before, newest first; kept for a year.',
      response: { 200: pageOf(domainHistoryEntrySchema), ...problemAnswers(400, 401, 403, 404) },
    },
  }, async (request) => {
    const { params: addressed, query: { limit, cursor } } = request
    const scope = accessTo(callerOf(request), addressed.slug, 'tenant:read')
    const { items, last } = await pageOfHistory(readIn(db, scope), { ...addressed, limit, before: decodeCursor(cursor) })
    return { items, nextCursor: last && encodeCursor(last) }
  })
}

function checkingRoute(app: Api, { db, dns, mail, config, clock, events, outbox, reconciler }: Services): void {
  app.post('/tenants/:slug/domains/:domainId/check', {
    schema: {
      tags, summary: 'Check a domain now', operationId: 'checkDomain', params,
      description: 'Asks the resolvers, and answers what they said; what none of them could say stays as it was. Once in ten seconds.',
      response: { 200: domainSchema, ...problemAnswers(400, 401, 403, 404, 409, 429) },
    },
  }, async (request, reply) => {
    const scope = accessTo(callerOf(request), request.params.slug, 'tenant:write')
    const domain = await inScope(db, scope, trx => beginCheck(trx, request.params, clock.now()))
    const look = await lookAt({ dns, mail, dnsPolicy: config.dns.policy, clock }, domain)
    const teller = { actor: actorOf(request), announce: outbox.announce }
    const checked = await inScope(db, scope, trx => endCheck(trx, look, { ...request.params, ...teller }))
    events.notify()
    reconciler.hint()
    setVersion(reply, checked)
    return checked
  })
}
