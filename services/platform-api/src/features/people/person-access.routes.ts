// Whether somebody may come in at all.
import { z } from 'zod'
import { personSchema } from '@dezky/contracts'
import { problemAnswers } from '@dezky/contracts/problem-answers'
import { type Api, setVersion } from '@dezky/runtime/fastify'
import { actorOf } from '../../http/actor.ts'
import { asOperator } from '../../http/as-operator.ts'
import type { Services } from '../../services.ts'
import type { Callers } from './callers.ts'
import { deletePerson } from './erasure.service.ts'
import { confirmPerson, disablePerson, enablePerson, signOutPerson } from './person.service.ts'
import { outlived } from './remembered.ts'

const params = z.object({ id: z.uuid() })
const tags = ['People']

export function personAccessRoutes(app: Api, services: Services & { callers: Callers }): void {
  confirmationRoute(app, services)

  app.delete('/users/:id', {
    config: { freshSignIn: true },
    schema: {
      tags, summary: 'Delete a person', operationId: 'deletePerson', params,
      description: 'For operators. Ends every membership, erases personal data and removes the account from the directory. '
        + 'Refused while a workspace would be left without an owner, or the platform without an administrator.',
      response: { 204: z.null(), ...problemAnswers(400, 401, 403, 404, 409) },
    },
  }, async (request, reply) => {
    const { id } = request.params
    await asOperator(services, request, 'people:write', trx => deletePerson(trx, id, actorOf(request)))
    services.callers.forgetPerson(id)
    await outlived()
    return reply.code(204).send(null)
  })

  app.post('/users/:id/disable', {
    config: { freshSignIn: true },
    schema: {
      tags, summary: 'Disable a person everywhere', operationId: 'disablePerson', params,
      description: 'For operators. Refused on the next request; sessions end, and the directory lets them in no longer.',
      response: { 200: personSchema, ...problemAnswers(400, 401, 403, 404, 409) },
    },
  }, async (request, reply) => {
    const { id } = request.params
    const person = await asOperator(services, request, 'people:write', trx => disablePerson(trx, id, actorOf(request)))
    services.callers.forgetPerson(id)
    await outlived()
    setVersion(reply, person)
    return person
  })

  app.post('/users/:id/enable', {
    schema: {
      tags, summary: 'Enable a person again', operationId: 'enablePerson', params, description: 'For operators. They sign in anew.',
      response: { 200: personSchema, ...problemAnswers(400, 401, 403, 404) },
    },
  }, async (request, reply) => {
    const { id } = request.params
    const person = await asOperator(services, request, 'people:write', trx => enablePerson(trx, id, actorOf(request)))
    services.callers.forgetPerson(id)
    setVersion(reply, person)
    return person
  })

  app.post('/users/:id/sign-out', {
    schema: {
      tags, summary: 'End a person\'s sessions', operationId: 'signOutPerson', params,
      description: 'For operators. Tokens given out until now are refused at once; the directory ends its own sessions after that.',
      response: { 202: z.object({ status: z.literal('accepted') }), ...problemAnswers(400, 401, 403, 404) },
    },
  }, async (request, reply) => {
    const { id } = request.params
    await asOperator(services, request, 'people:write', trx => signOutPerson(trx, id, actorOf(request)))
    services.callers.forgetPerson(id)
    await outlived()
    return reply.code(202).send({ status: 'accepted' as const })
  })
}

function confirmationRoute(app: Api, services: Services): void {
  app.post('/users/:id/confirm-email', {
    schema: {
      tags, summary: 'Confirm whose an address is', operationId: 'confirmPersonEmail', params,
      description: 'For operators who have made sure that whoever has the account has the address, too. After that every tenant can add them.',
      response: { 200: personSchema, ...problemAnswers(400, 401, 403, 404) },
    },
  }, async (request, reply) => {
    const { id } = request.params
    const person = await asOperator(services, request, 'people:write', trx => confirmPerson(trx, id, actorOf(request)))
    setVersion(reply, person)
    return person
  })
}
