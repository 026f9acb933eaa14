import { z } from 'zod'
import { createHostSchema, hostSchema } from '@dezky/contracts/deployer'
import { noContent, problemAnswers } from '@dezky/contracts/problem-answers'
import { type Api, setVersion } from '@dezky/runtime/fastify'
import type { Context } from '../../services.ts'
import { createHost, hostNamed, hostsOf, removeHost } from './host.service.ts'

const tags = ['Hosts']
const params = z.object({ name: z.string().max(60) })

export function hostRoutes(app: Api, { db, clock, keyring, events, reconciler }: Context): void {
  app.get('/hosts', {
    config: { access: 'read' },
    schema: {
      tags, summary: 'List the hosts', operationId: 'listHosts',
      response: { 200: z.object({ items: z.array(hostSchema) }), ...problemAnswers(401) },
    },
  }, async () => ({ items: await hostsOf(db) }))

  app.get('/hosts/:name', {
    config: { access: 'read' },
    schema: { tags, summary: 'Read a host', operationId: 'getHost', params, response: { 200: hostSchema, ...problemAnswers(401, 404) } },
  }, async (request, reply) => {
    const host = await hostNamed(db, request.params.name)
    setVersion(reply, host)
    return host
  })

  app.post('/hosts', {
    schema: {
      tags, summary: 'Add a host', operationId: 'createHost', body: createHostSchema,
      description: 'A Docker engine, at its socket or over TLS.', response: { 201: hostSchema, ...problemAnswers(400, 401, 409) },
    },
  }, async (request, reply) => {
    const host = await db.transaction().execute(trx => createHost(trx, request.body, keyring, clock.now()))
    events.notify()
    reconciler.hint()
    setVersion(reply, host)
    return reply.code(201).header('location', `/v1/hosts/${host.name}`).send(host)
  })

  app.delete('/hosts/:name', {
    schema: {
      tags, summary: 'Remove a host that nothing runs on', operationId: 'deleteHost', params,
      response: { 204: noContent, ...problemAnswers(401, 404, 409) },
    },
  }, async (request, reply) => {
    await db.transaction().execute(trx => removeHost(trx, request.params.name))
    events.notify()
    return reply.code(204).send(null)
  })
}
