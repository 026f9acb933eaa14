import { z } from 'zod'
import { invitationSchema, memberSchema } from '@dezky/contracts'
import { readIn } from '../../database/index.ts'
import { accessTo, requireOperator } from '../../http/access.ts'
import { actorOf } from '../../http/actor.ts'
import { problemAnswers } from '../../http/answers.ts'
import type { Api } from '../../http/api.ts'
import { callerOf } from '../../http/authentication.ts'
import type { Services } from '../../services.ts'
import { inviteMember, membersOf } from './member.service.ts'

const tags = ['Members']
const tenantParams = z.object({ slug: z.string().max(60) })
const memberParams = tenantParams.extend({ memberId: z.uuid() })

export function memberRoutes(app: Api, { config, db, directory, events }: Services): void {
  app.get('/tenants/:slug/members', {
    schema: {
      tags, summary: 'List the people of a tenant', operationId: 'listMembers', params: tenantParams,
      response: { 200: z.object({ items: z.array(memberSchema) }), ...problemAnswers(401, 403, 404) },
    },
  }, async (request) => {
    const { slug } = request.params
    const items = await membersOf(readIn(db, accessTo(callerOf(request), slug, 'members:read')), slug, directory.issuer)
    return { items }
  })

  app.post('/tenants/:slug/members/:memberId/invitation', {
    schema: {
      tags, summary: 'Make an invitation link', operationId: 'inviteMember', params: memberParams,
      description: 'For operators. The link sets the person\'s password, works once and replaces earlier ones; it is shown here and stored nowhere.',
      response: { 201: invitationSchema, ...problemAnswers(401, 403, 404, 409, 503) },
    },
  }, async (request, reply) => {
    const invitation = await inviteMember({ db, directory }, requireOperator(callerOf(request), 'people:write'), {
      ...request.params, actor: actorOf(request), expiresInSeconds: config.invitationSeconds, returnTo: `${config.portalUrl}/`,
    })
    events.notify()
    return reply.code(201).header('cache-control', 'no-store').send(invitation)
  })
}
