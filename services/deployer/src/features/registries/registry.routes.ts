import { z } from 'zod'
import { createRegistrySchema, registrySchema } from '@dezky/contracts/deployer'
import { noContent, problemAnswers } from '@dezky/contracts/problem-answers'
import { type Api, setVersion } from '@dezky/runtime/fastify'
import type { Context } from '../../services.ts'
import { createRegistry, registriesOf, registryNamed, removeRegistry } from './registry.service.ts'

const tags = ['Registries']
const params = z.object({ name: z.string().max(60) })

export function registryRoutes(app: Api, { db, clock, keyring, events }: Context): void {
  app.get('/registries', {
    config: { access: 'read' },
    schema: {
      tags, summary: 'List the registries', operationId: 'listRegistries',
      response: { 200: z.object({ items: z.array(registrySchema) }), ...problemAnswers(401) },
    },
  }, async () => ({ items: await registriesOf(db) }))

  app.get('/registries/:name', {
    config: { access: 'read' },
    schema: {
      tags, summary: 'Read a registry', operationId: 'getRegistry', params,
      response: { 200: registrySchema, ...problemAnswers(401, 404) },
    },
  }, async (request, reply) => {
    const registry = await registryNamed(db, request.params.name)
    setVersion(reply, registry)
    return registry
  })

  app.post('/registries', {
    schema: {
      tags, summary: 'Add a registry', operationId: 'createRegistry', body: createRegistrySchema,
      description: 'Whoever its images are kept by; without one, images are fetched as by everybody.',
      response: { 201: registrySchema, ...problemAnswers(400, 401, 409) },
    },
  }, async (request, reply) => {
    const registry = await db.transaction().execute(trx => createRegistry(trx, request.body, keyring, clock.now()))
    events.notify()
    setVersion(reply, registry)
    return reply.code(201).header('location', `/v1/registries/${registry.name}`).send(registry)
  })

  app.delete('/registries/:name', {
    schema: {
      tags, summary: 'Remove a registry', operationId: 'deleteRegistry', params,
      response: { 204: noContent, ...problemAnswers(401, 404, 409) },
    },
  }, async (request, reply) => {
    await db.transaction().execute(trx => removeRegistry(trx, request.params.name))
    events.notify()
    return reply.code(204).send(null)
  })
}
