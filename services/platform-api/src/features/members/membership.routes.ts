import type { FastifyRequest } from 'fastify'
import { z } from 'zod'
import { addMemberSchema, changeMemberSchema, memberSchema, removeMemberSchema } from '@dezky/contracts'
import { noContent, problemAnswers } from '@dezky/contracts/problem-answers'
import { type Api, ifMatchHeaders, requireVersion, setVersion, versionOf } from '@dezky/runtime/fastify'
import type { PlatformDatabase } from '../../database/index.ts'
import { inScope, readIn } from '../../database/index.ts'
import { accessTo, isOperator, roleIn } from '../../http/access.ts'
import { actorOf } from '../../http/actor.ts'
import { callerOf } from '../../http/authentication.ts'
import { idempotencyHeaders, once } from '../../http/idempotency.ts'
import type { Services } from '../../services.ts'
import type { Callers } from '../people/index.ts'
import { outlived } from '../people/index.ts'
import { memberDisablingRoutes } from './member.disabling.routes.ts'
import { memberParams, tenantParams } from './member.params.ts'
import type { Acting } from './member.service.ts'
import { changeRole, inviteMember, isMembershipOf, removeMember } from './member.service.ts'
import { signOutMember } from './member.sessions.service.ts'

const tags = ['Members']
type Parts = Pick<Services, 'clock' | 'db' | 'directory' | 'events' | 'reconciler' | 'settings'> & { callers: Callers }

export function membershipRoutes(app: Api, parts: Parts): void {
  joiningRoutes(app, parts)
  leavingRoute(app, parts)
  sessionsRoute(app, parts)
  memberDisablingRoutes(app, parts)
}

function joiningRoutes(app: Api, { db, directory, events, reconciler, callers }: Parts): void {
  app.post('/tenants/:slug/members', {
    schema: {
      tags, summary: 'Add a person to a tenant', operationId: 'addMember', params: tenantParams,
      headers: idempotencyHeaders, body: addMemberSchema,
      description: 'Takes a seat. The invitation is mailed once the directory has them; without a mail server, make a link for them.',
      response: { 201: memberSchema, ...problemAnswers(400, 401, 403, 404, 409, 422) },
    },
  }, async (request, reply) => {
    const { slug } = request.params
    const scope = accessTo(callerOf(request), slug, 'members:invite')
    const answer = await inScope(db, scope, trx => once(trx, request, async () => ({
      status: 201, body: await inviteMember(trx, actingAs(request, slug, directory.issuer), request.body),
    }), memberSchema))
    events.notify()
    reconciler.hint()
    if (answer.replayed) reply.header('idempotency-replayed', 'true')
    setVersion(reply, answer.body)
    return reply.code(201).header('location', `/v1/tenants/${slug}/members/${answer.body.id}`).send(answer.body)
  })

  app.patch('/tenants/:slug/members/:memberId', {
    schema: {
      tags, summary: 'Change a member\'s role', operationId: 'changeMember', params: memberParams,
      headers: ifMatchHeaders, body: changeMemberSchema,
      description: 'Both the role they have and the one they get must be the caller\'s to give. The last owner stays one. '
        + 'Somebody who has not come yet is invited anew: links that are out stop working.',
      response: { 200: memberSchema, ...problemAnswers(400, 401, 403, 404, 409, 412, 428) },
    },
  }, async (request, reply) => {
    const { slug, memberId } = request.params
    const scope = accessTo(callerOf(request), slug, 'members:write')
    const version = versionOf(request)
    const member = await inScope(db, scope, trx => changeRole(
      trx, { ...actingAs(request, slug, directory.issuer), memberId }, request.body.role, current => requireVersion(current, version)))
    callers.forgetPerson(member.personId)
    events.notify()
    reconciler.hint()
    await outlived()
    setVersion(reply, member)
    return member
  })
}

function leavingRoute(app: Api, { clock, settings, db, directory, events, reconciler, callers }: Parts): void {
  app.delete('/tenants/:slug/members/:memberId', {
    schema: {
      tags, summary: 'Remove a member, or leave', operationId: 'removeMember', params: memberParams,
      description: 'Ends their sessions and frees their seat. Anybody may leave, except the last owner. Mail and files are kept for some time '
        + 'unless the body says otherwise, which those may who may remove members.',
      body: removeMemberSchema.nullish(),
      response: { 204: noContent, ...problemAnswers(400, 401, 403, 404, 409, 422) },
    },
  }, async (request, reply) => {
    const { slug, memberId } = request.params
    const leaver = await leaverOf(request, db, { slug, memberId })
    const scope = accessTo(callerOf(request), slug, leaver && !request.body ? 'tenant:read' : 'members:write')
    const parting = { callerId: leaver, now: clock.now(), keepDays: settings.current()['retention.departures'], wish: request.body ?? {} }
    const personId = await inScope(db, scope, trx => removeMember(trx, { ...actingAs(request, slug, directory.issuer), memberId }, parting))
    callers.forgetPerson(personId)
    events.notify()
    reconciler.hint()
    await outlived()
    return reply.code(204).send(null)
  })
}

function sessionsRoute(app: Api, { db, directory, events, reconciler, callers }: Parts): void {
  app.post('/tenants/:slug/members/:memberId/sign-out', {
    schema: {
      tags, summary: 'End a member\'s sessions', operationId: 'signOutMember', params: memberParams,
      description: 'They are signed out everywhere, in their other workspaces, too, and can sign in again. For those who have signed in here.',
      response: { 202: z.object({ status: z.literal('accepted') }), ...problemAnswers(400, 401, 403, 404, 409) },
    },
  }, async (request, reply) => {
    const { slug, memberId } = request.params
    const scope = accessTo(callerOf(request), slug, 'members:write')
    const personId = await inScope(db, scope, trx => signOutMember(trx, { ...actingAs(request, slug, directory.issuer), memberId }))
    callers.forgetPerson(personId)
    events.notify()
    reconciler.hint()
    await outlived()
    return reply.code(202).send({ status: 'accepted' as const })
  })
}

function actingAs(request: FastifyRequest, slug: string, issuer: string): Acting {
  return { slug, issuer, role: roleIn(callerOf(request), slug), actor: actorOf(request) }
}

/** The caller, when the membership is their own: to leave, no permission is needed. A token was not made for that. */
async function leaverOf(request: FastifyRequest, db: PlatformDatabase, { slug, memberId }: { slug: string, memberId: string }) {
  const caller = callerOf(request)
  const isIn = !isOperator(caller) && caller.grant === null && caller.memberships.some(membership => membership.slug === slug)
  if (!isIn) return null
  const reading = readIn(db, accessTo(caller, slug, 'tenant:read'))
  return await isMembershipOf(reading, memberId, caller.personId) ? caller.personId : null
}
