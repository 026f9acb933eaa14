import { z } from 'zod'
import { adoptionSchema, adoptSchema, foreignContainerSchema, foreignRouteSchema } from '@dezky/contracts/deployer'
import { problemAnswers } from '@dezky/contracts/problem-answers'
import type { Api } from '@dezky/runtime/fastify'
import type { Context } from '../../services.ts'
import { hostNamed } from '../hosts/index.ts'
import { ingressNamed } from '../ingresses/index.ts'
import { adopt, lookAt } from './adoption.service.ts'

const tags = ['Adoption']
const params = z.object({ name: z.string().max(60) })

export function adoptionRoutes(app: Api, context: Context): void {
  lookingRoutes(app, context)
  adoptRoute(app, context)
}

function lookingRoutes(app: Api, { db, hosts, ingresses }: Context): void {
  app.get('/hosts/:name/foreign-containers', {
    config: { access: 'read' },
    schema: {
      tags, summary: 'List what others run on a host', operationId: 'listForeignContainers', params,
      response: { 200: z.object({ items: z.array(foreignContainerSchema) }), ...problemAnswers(401, 404) },
    },
  }, async (request) => {
    const { containers } = await hosts.of((await hostNamed(db, request.params.name)).id)
    const items = (await containers.listForeign()).map(({ id, name, image, state, startedAt }) =>
      ({ id, name, image, state, startedAt: startedAt?.toISOString() ?? null }))
    return { items: items.toSorted((a, b) => a.name.localeCompare(b.name)) }
  })

  app.get('/ingresses/:name/foreign-routes', {
    config: { access: 'read' },
    schema: {
      tags, summary: 'List what others lead through an ingress', operationId: 'listForeignRoutes', params,
      response: { 200: z.object({ items: z.array(foreignRouteSchema) }), ...problemAnswers(401, 404) },
    },
  }, async (request) => {
    const ingress = await ingresses.of((await ingressNamed(db, request.params.name)).id)
    return { items: (await ingress.list()).filter(({ ours }) => !ours).map(({ host, problem }) => ({ host, problem })) }
  })
}

function adoptRoute(app: Api, context: Context): void {
  const { db, events, reconciler } = context
  app.post('/hosts/:name/adoptions', {
    schema: {
      tags, summary: 'Adopt a container', operationId: 'adoptContainer', params, body: adoptSchema,
      description: 'Makes a project that runs the same image in the same way, and leads the host name to it. With the mode `plan` nothing is '
        + 'done: the answer says what would be, and what is in the way. The container itself is never touched.',
      response: { 200: adoptionSchema, 202: adoptionSchema, ...problemAnswers(400, 401, 404, 409, 422) },
    },
  }, async (request, reply) => {
    const { params: { name: host }, body, asking: { name: by } } = request
    const looked = await lookAt(context, host, body)
    if (body.mode === 'plan') return reply.code(200).send({ plan: looked.plan, deployment: null })
    const adoption = await db.transaction().execute(trx => adopt(trx, body, looked, { services: context, host, by }))
    events.notify()
    reconciler.hint()
    return reply.code(202).send(adoption)
  })
}
