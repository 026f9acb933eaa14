import { invitationSchema } from '@dezky/contracts'
import { noContent, problemAnswers } from '@dezky/contracts/problem-answers'
import type { Api } from '@dezky/runtime/fastify'
import { inScope } from '../../database/index.ts'
import { accessTo, isOperator, roleIn } from '../../http/access.ts'
import { actorOf } from '../../http/actor.ts'
import { callerOf } from '../../http/authentication.ts'
import type { Services } from '../../services.ts'
import { memberParams } from '../members/index.ts'
import type { Callers } from '../people/index.ts'
import { makeInvitation, revokeInvitation } from './invitation.service.ts'

const tags = ['Members']

export function invitationRoutes(app: Api, { callers, ...services }: Services & { callers: Callers }): void {
  const { clock, settings, config, db, directory, events, mailer, outbox, reconciler } = services
  const imprint = { portalUrl: config.portalUrl, support: config.support }

  app.post('/tenants/:slug/members/:memberId/invitation', {
    schema: {
      tags, summary: 'Make an invitation link', operationId: 'inviteMember', params: memberParams,
      description: 'For people who have never signed in, and belong nowhere else. The link sets their password, works once and replaces '
        + 'earlier ones, and is stored nowhere. With a mail server it is mailed to them; it is shown to operators, to those of a tenant '
        + 'when the address lies in a domain that is proven to be theirs, and where there is no mail server.',
      response: { 201: invitationSchema, ...problemAnswers(400, 401, 403, 404, 409, 503) },
    },
  }, async (request, reply) => {
    const caller = callerOf(request)
    const { slug } = request.params
    const scope = accessTo(caller, slug, 'members:invite')
    const world = { db, directory, mailer, outbox, expiresInSeconds: config.invitationSeconds, imprint }
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
    }, { now: clock.now(), keepDays: settings.current()['retention.departures'] }))
    callers.forgetPerson(personId)
    events.notify()
    reconciler.hint()
    return reply.code(204).send(null)
  })
}
