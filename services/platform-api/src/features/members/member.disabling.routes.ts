import type { FastifyRequest } from 'fastify'
import type { Member } from '@dezky/contracts'
import { memberSchema } from '@dezky/contracts'
import { problemAnswers } from '@dezky/contracts/problem-answers'
import { type Api, setVersion } from '@dezky/runtime/fastify'
import type { Scoped } from '../../database/index.ts'
import { inScope } from '../../database/index.ts'
import { accessTo, roleIn } from '../../http/access.ts'
import { actorOf } from '../../http/actor.ts'
import { callerOf } from '../../http/authentication.ts'
import type { Services } from '../../services.ts'
import type { Callers } from '../people/index.ts'
import { outlived } from '../people/index.ts'
import { disableMember, enableMember } from './member.disabling.service.ts'
import { memberParams } from './member.params.ts'
import type { Acting } from './member.service.ts'

const response = { 200: memberSchema, ...problemAnswers(400, 401, 403, 404, 409) }
const about = { tags: ['Members'], params: memberParams, response }
type Parts = Pick<Services, 'clock' | 'db' | 'directory' | 'events' | 'reconciler'> & { callers: Callers }
interface Ref { slug: string, memberId: string }
type Change = (trx: Scoped, acting: Acting & { memberId: string }) => Promise<Member>

export function memberDisablingRoutes(app: Api, parts: Parts): void {
  const { clock } = parts
  app.post('/tenants/:slug/members/:memberId/disable', {
    schema: {
      ...about, summary: 'Keep a member out', operationId: 'disableMember',
      description: 'At once, and of this tenant only. They keep their role, their seat, their mail and their files, all shut until they are '
        + 'let in again. For those who have signed in here; nobody does it to themselves, or to the last owner.',
    },
  }, async (request, reply) => {
    const at = { callerId: callerOf(request).personId, now: clock.now() }
    const member = await changed(request, parts, request.params, (trx, acting) => disableMember(trx, acting, at))
    setVersion(reply, member)
    return member
  })

  app.post('/tenants/:slug/members/:memberId/enable', {
    schema: {
      ...about, summary: 'Let a member in again', operationId: 'enableMember',
      description: 'With everything they had. Their mail and files open as soon as their servers have followed.',
    },
  }, async (request, reply) => {
    const member = await changed(request, parts, request.params, enableMember)
    setVersion(reply, member)
    return member
  })
}

async function changed(request: FastifyRequest, parts: Parts, { slug, memberId }: Ref, change: Change): Promise<Member> {
  const { db, directory, events, reconciler, callers } = parts
  const caller = callerOf(request)
  const scope = accessTo(caller, slug, 'members:write')
  const acting = { slug, issuer: directory.issuer, role: roleIn(caller, slug), actor: actorOf(request), memberId }
  const member = await inScope(db, scope, trx => change(trx, acting))
  callers.forgetPerson(member.personId)
  events.notify()
  reconciler.hint()
  await outlived()
  return member
}
