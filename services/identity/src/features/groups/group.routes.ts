import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { displayNameSchema, slugSchema } from '@dezky/contracts'
import type { Context } from '../../context.ts'
import { markerSchema } from '../people/index.ts'
import { ensureGroup, observeGroup, removeGroup, setMemberships } from './group.service.ts'
import type { Group } from './group.ts'
import { setReady } from './ready.service.ts'

const byTenant = z.object({ tenantId: markerSchema })

export function groupRoutes(app: FastifyInstance, { db, clock }: Context): void {
  const typed = app.withTypeProvider<ZodTypeProvider>()

  typed.put('/groups/by-tenant/:tenantId', {
    schema: { params: byTenant, body: z.strictObject({ slug: slugSchema, name: displayNameSchema }) },
  }, async request => present(await ensureGroup(db, clock, { tenantId: request.params.tenantId, ...request.body })))

  typed.get('/groups/by-tenant/:tenantId', { schema: { params: byTenant } }, async (request) => {
    const group = await observeGroup(db, request.params.tenantId)
    return { ...present(group), members: group.members }
  })

  typed.delete('/groups/by-tenant/:tenantId', { schema: { params: byTenant } }, async (request, reply) => {
    const { tenantId } = request.params
    if (await removeGroup(db, tenantId)) request.log.info({ tenant: tenantId }, 'a group was removed')
    return reply.code(204).send()
  })

  typed.put('/people/:id/memberships', {
    schema: { params: z.object({ id: z.uuid() }), body: z.strictObject({ groupIds: z.array(z.uuid()).max(1000) }) },
  }, async (request, reply) => {
    await setMemberships(db, request.params.id, request.body.groupIds)
    return reply.code(204).send()
  })

  typed.put('/people/:id/ready', {
    schema: { params: z.object({ id: z.uuid() }), body: z.strictObject({ ready: z.boolean() }) },
  }, async (request, reply) => {
    await setReady(db, request.params.id, request.body.ready)
    request.log.info({ person: request.params.id, ready: request.body.ready }, 'mail and files were opened or shut to a person')
    return reply.code(204).send()
  })
}

function present({ id, tenantId, name, title }: Group) {
  return { id, tenantId, name: title, claim: name }
}
