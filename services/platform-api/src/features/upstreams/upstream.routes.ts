import { z } from 'zod'
import { upstreamCallSchema, upstreamNameSchema, upstreamSchema } from '@dezky/contracts'
import { problemAnswers } from '@dezky/contracts/problem-answers'
import type { Api } from '@dezky/runtime/fastify'
import { inScope, readIn } from '../../database/index.ts'
import { requireOperator } from '../../http/access.ts'
import { actorOf } from '../../http/actor.ts'
import { callerOf } from '../../http/authentication.ts'
import type { Services } from '../../services.ts'
import { lastCallsOf, requestProbe, upstreamsOf } from './upstream.service.ts'

const tags = ['Upstreams']
const params = z.object({ name: upstreamNameSchema })
const acceptedSchema = z.object({ status: z.literal('accepted') })

export function upstreamRoutes(app: Api, { db, reconciler, upstreams: ports }: Services): void {
  app.get('/upstreams', {
    schema: {
      tags, summary: 'How it stands with the servers that do the work', operationId: 'listUpstreams',
      description: 'For operators. The directory, the mail server, the file server, what the platform\'s own mail goes through, and resolvers: which product answers, whether it is a stand-in, and '
        + 'whether it takes the platform\'s credentials. Each is asked twice a minute; `upstream.changed` tells what became different.',
      response: { 200: z.object({ items: z.array(upstreamSchema) }), ...problemAnswers(401, 403, 404) },
    },
  }, async request => ({ items: await upstreamsOf(readIn(db, requireOperator(callerOf(request), 'platform:read')), ports) }))

  app.get('/upstreams/:name/calls', {
    schema: {
      tags, summary: 'The last calls of an upstream', operationId: 'listUpstreamCalls', params,
      description: 'For operators. The last hundred that any replica made, newest first: what was asked, how it ended, how long it took.',
      response: { 200: z.object({ items: z.array(upstreamCallSchema) }), ...problemAnswers(400, 401, 403, 404) },
    },
  }, async (request) => {
    const scope = requireOperator(callerOf(request), 'platform:read')
    return { items: await lastCallsOf(readIn(db, scope), request.params.name) }
  })

  app.post('/upstreams/:name/probe', {
    schema: {
      tags, summary: 'Ask an upstream now', operationId: 'probeUpstream', params,
      description: 'For operators. It is done a moment later: `checkedAt` in the list says when.',
      response: { 202: acceptedSchema, ...problemAnswers(400, 401, 403, 404, 409) },
    },
  }, async (request, reply) => {
    const scope = requireOperator(callerOf(request), 'platform:write')
    await inScope(db, scope, trx => requestProbe(trx, request.params.name, { ports, actor: actorOf(request) }))
    reconciler.hint()
    return reply.code(202).send({ status: 'accepted' as const })
  })
}
