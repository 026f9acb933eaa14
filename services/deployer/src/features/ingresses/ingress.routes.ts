import { z } from 'zod'
import { createIngressSchema, ingressSchema } from '@dezky/contracts/deployer'
import { noContent, problemAnswers } from '@dezky/contracts/problem-answers'
import { type Api, setVersion } from '@dezky/runtime/fastify'
import type { Context } from '../../services.ts'
import { createIngress, ingressesOf, ingressNamed, removeIngress } from './ingress.service.ts'

const tags = ['Ingresses']
const params = z.object({ name: z.string().max(60) })

export function ingressRoutes(app: Api, { db, clock, keyring, events }: Context): void {
  app.get('/ingresses', {
    schema: {
      tags, summary: 'List the ingresses', operationId: 'listIngresses',
      response: { 200: z.object({ items: z.array(ingressSchema) }), ...problemAnswers(401) },
    },
  }, async () => ({ items: await ingressesOf(db) }))

  app.get('/ingresses/:name', {
    schema: {
      tags, summary: 'Read an ingress', operationId: 'getIngress', params,
      response: { 200: ingressSchema, ...problemAnswers(401, 404) },
    },
  }, async (request, reply) => {
    const ingress = await ingressNamed(db, request.params.name)
    setVersion(reply, ingress)
    return ingress
  })

  app.post('/ingresses', {
    schema: {
      tags, summary: 'Add an ingress', operationId: 'createIngress', body: createIngressSchema,
      description: 'A HAProxy that loads our configuration file beside its own, a Nginx Proxy Manager with an account for us, or a Traefik that '
        + 'watches a folder where we have a file.',
      response: { 201: ingressSchema, ...problemAnswers(400, 401, 409) },
    },
  }, async (request, reply) => {
    const ingress = await db.transaction().execute(trx => createIngress(trx, request.body, keyring, clock.now()))
    events.notify()
    setVersion(reply, ingress)
    return reply.code(201).header('location', `/v1/ingresses/${ingress.name}`).send(ingress)
  })

  app.delete('/ingresses/:name', {
    schema: {
      tags, summary: 'Remove an ingress that leads to nothing', operationId: 'deleteIngress', params,
      response: { 204: noContent, ...problemAnswers(401, 404, 409) },
    },
  }, async (request, reply) => {
    await db.transaction().execute(trx => removeIngress(trx, request.params.name))
    events.notify()
    return reply.code(204).send(null)
  })
}
