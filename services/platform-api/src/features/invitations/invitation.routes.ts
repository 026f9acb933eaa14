import { invitationSchema } from '@dezky/contracts'
import { inScope } from '../../database/index.ts'
import { accessTo, isOperator, roleIn } from '../../http/access.ts'
import { actorOf } from '../../http/actor.ts'
import { noContent, problemAnswers } from '../../http/answers.ts'
import type { Api } from '../../http/api.ts'
import { callerOf } from '../../http/authentication.ts'
import type { Services } from '../../services.ts'
import { memberParams } from '../members/index.ts'
import type { Callers } from '../people/index.ts'
import { makeInvitation, revokeInvitation } from './invitation.service.ts'

const tags = ['Members']

export function invitationRoutes(app: Api, { callers, ...services }: Services & { callers: Callers }): void {
  const { config, db, directory, events, mailer, reconciler } = services

  app.post('/tenants/:slug/members/:memberId/invitation', {
    schema: {
      tags, summary: 'Make an invitation link', operationId: 'inviteMember', params: memberParams,
      description: 'For people who have never signed in, and belong nowhere else. The link sets their password, works once and replaces '
        + 'earlier ones; it is shown here, mailed to them when there is a mail server, and stored nowhere.',
      response: { 201: invitationSchema, ...problemAnswers(400, 401, 403, 404, 409, 503) },
    },
  }, async (request, reply) => {
    const caller = callerOf(request)
    const { slug } = request.params
    const scope = accessTo(caller, slug, 'members:invite')
    const world = { db, directory, mailer, expiresInSeconds: config.invitationSeconds, returnTo: `${config.portalUrl}/` }
    const invitation = await makeInvitation(world, scope, {
      ...request.params, issuer: directory.issuer, role: roleIn(caller, slug), isOperator: isOperator(caller), actor: actorOf(request),
    })
    events.notify()
    return reply.code(201).header('cache-control', 'no-store').send(invitation)
  })

  app.delete('/tenants/:slug/members/:memberId/invitation', {
    schema: {
      tags, summary: 'Withdraw an invitation', operationId: 'revokeInvitation', params: memberParams,
      description: 'For people who have not come yet: they are no member any more, and their link stops working.',
      response: { 204: noContent, ...problemAnswers(400, 401, 403, 404, 409) },
    },
  }, async (request, reply) => {
    const { slug } = request.params
    const caller = callerOf(request)
    const personId = await inScope(db, accessTo(caller, slug, 'members:invite'), trx => revokeInvitation(trx, {
      ...request.params, issuer: directory.issuer, role: roleIn(caller, slug), actor: actorOf(request),
    }))
    callers.forgetPerson(personId)
    events.notify()
    reconciler.hint()
    return reply.code(204).send(null)
  })
}
