// The people who work for a partner, and what they see: its tenants.
import { z } from 'zod'
import { addPartnerMemberSchema, pageOf, pageQuerySchema, partnerMemberSchema, tenantQuerySchema, tenantSchema } from '@dezky/contracts'
import { problemAnswers } from '@dezky/contracts/problem-answers'
import { type Api, decodeCursor, encodeCursor } from '@dezky/runtime/fastify'
import { readIn } from '../../database/index.ts'
import { accessToPartner, requireOperator } from '../../http/access.ts'
import { actorOf } from '../../http/actor.ts'
import { asOperator } from '../../http/as-operator.ts'
import { callerOf } from '../../http/authentication.ts'
import { outlived } from '../people/index.ts'
import type { ServicesAndCallers } from './partner.routes.ts'
import { addPartnerMember, membersOfPartner, removePartnerMember, tenantsOfPartner } from './partner-staff.service.ts'

const params = z.object({ slug: z.string().max(60) })
const tags = ['Partners']

export function partnerStaffRoutes(app: Api, services: ServicesAndCallers): void {
  const { db } = services
  app.get('/partners/:slug/tenants', {
    schema: {
      tags, summary: 'List the partner\'s tenants', operationId: 'listPartnerTenants', params,
      querystring: tenantQuerySchema.omit({ partner: true }),
      description: 'For operators and the partner\'s own people. Searched, filtered and ordered like all tenants.',
      response: { 200: pageOf(tenantSchema), ...problemAnswers(400, 401, 403, 404) },
    },
  }, async (request) => {
    const caller = callerOf(request)
    const readable = readIn(db, accessToPartner(caller, 'partners:read'))
    return tenantsOfPartner(readable, request.params.slug, request.query, caller)
  })

  app.get('/partners/:slug/members', {
    schema: {
      tags, summary: 'List the partner\'s own people', operationId: 'listPartnerMembers', params, description: 'For operators.',
      querystring: pageQuerySchema, response: { 200: pageOf(partnerMemberSchema), ...problemAnswers(400, 401, 403, 404) },
    },
  }, async (request) => {
    const readable = readIn(db, requireOperator(callerOf(request), 'partners:read'))
    const { limit, cursor } = request.query
    const { items, last } = await membersOfPartner(readable, request.params.slug, { limit, after: decodeCursor(cursor) })
    return { items, nextCursor: last && encodeCursor(last) }
  })

  app.post('/partners/:slug/members', {
    schema: {
      tags, summary: 'Let somebody work for the partner', operationId: 'addPartnerMember', params,
      description: 'For operators. They can then read the partner\'s tenants, and nothing else.',
      body: addPartnerMemberSchema, response: { 204: z.null(), ...problemAnswers(400, 401, 403, 404, 409, 422) },
    },
  }, async (request, reply) => {
    const { personId } = request.body
    await asOperator(services, request, 'partners:write', trx => addPartnerMember(trx, request.params.slug, personId, actorOf(request)))
    services.callers.forgetPerson(personId)
    return reply.code(204).send(null)
  })

  app.delete('/partners/:slug/members/:personId', {
    schema: {
      tags, summary: 'Take somebody off the partner', operationId: 'removePartnerMember', params: params.extend({ personId: z.uuid() }),
      description: 'For operators.', response: { 204: z.null(), ...problemAnswers(400, 401, 403, 404) },
    },
  }, async (request, reply) => {
    const { slug, personId } = request.params
    await asOperator(services, request, 'partners:write', trx => removePartnerMember(trx, slug, personId, actorOf(request)))
    services.callers.forgetPerson(personId)
    await outlived()
    return reply.code(204).send(null)
  })
}
