import { z } from 'zod'
import { callerSchema, changePersonSchema, createPersonSchema, personSchema, resetPasswordSchema } from '@dezky/contracts/deployer'
import { noContent, problemAnswers } from '@dezky/contracts/problem-answers'
import type { Api } from '@dezky/runtime/fastify'
import type { Trx } from '../../database/index.ts'
import type { Context } from '../../services.ts'
import { passwords } from './password.ts'
import { changePerson, createPerson, endSessionsOf, peopleOf, personNamed, resetPassword, resetSecondFactors } from './person.service.ts'

const tags = ['People']
const params = z.object({ username: z.string().max(60) })

export function personRoutes(app: Api, context: Context): void {
  readingRoutes(app, context)
  changingRoutes(app, context)
  endingRoutes(app, context)
}

function readingRoutes(app: Api, { db }: Context): void {
  app.get('/me', {
    config: { access: 'read', filters: true },
    schema: { tags, summary: 'Read who one is', operationId: 'getMe', response: { 200: callerSchema, ...problemAnswers(401) } },
  }, async ({ asking: { name, role, personId, projects } }) => ({ name, role, personId, projects: projects && await namesOf(projects) }))

  app.get('/people', {
    schema: { tags, summary: 'List people', operationId: 'listPeople',
      response: { 200: z.object({ items: z.array(personSchema) }), ...problemAnswers(401, 403) } },
  }, async () => ({ items: await peopleOf(db) }))

  app.get('/people/:username', {
    schema: { tags, summary: 'Read a person', operationId: 'getPerson', params, response: { 200: personSchema, ...problemAnswers(401, 403,
      404) } },
  }, async request => personNamed(db, request.params.username))

  async function namesOf(ids: readonly string[]): Promise<string[]> {
    const rows = ids.length === 0 ? [] : await db.selectFrom('projects').select('name').where('id', 'in', ids).orderBy('name').execute()
    return rows.map(({ name }) => name)
  }
}

function changingRoutes(app: Api, { db, clock, events }: Context): void {
  app.post('/people', {
    schema: {
      tags, summary: 'Make an account', operationId: 'createPerson', body: createPersonSchema,
      response: { 201: personSchema, ...problemAnswers(400, 401, 403, 409, 422) },
    },
  }, async (request, reply) => {
    const hash = await passwords.hash(request.body.password)
    const person = await db.transaction().execute(trx => createPerson(trx, request.body, hash, clock.now()))
    events.notify()
    return reply.code(201).header('location', `/v1/people/${person.username}`).send(person)
  })

  app.patch('/people/:username', {
    schema: {
      tags, summary: 'Change an account', operationId: 'changePerson', params, body: changePersonSchema,
      description: 'Whoever gets another role, or is disabled, is signed out.',
      response: { 200: personSchema, ...problemAnswers(400, 401, 403, 404, 409, 422) },
    },
  }, async (request) => {
    const person = await db.transaction().execute(trx => changePerson(trx, request.params.username, request.body, clock.now()))
    events.notify()
    return person
  })
}

/** All of them sign the person out. */
function endingRoutes(app: Api, { db, clock, events }: Context): void {
  const end = async (work: (trx: Trx) => Promise<void>) => {
    await db.transaction().execute(work)
    events.notify()
  }

  app.post('/people/:username/password', {
    schema: {
      tags, summary: 'Give somebody another password', operationId: 'resetPassword', params, body: resetPasswordSchema,
      response: { 204: noContent, ...problemAnswers(400, 401, 403, 404) },
    },
  }, async (request, reply) => {
    const hash = await passwords.hash(request.body.password)
    await end(trx => resetPassword(trx, request.params.username, hash, clock.now()))
    return reply.code(204).send(null)
  })

  app.delete('/people/:username/second-factors', {
    schema: { tags, summary: 'Take somebody\'s second factors away', operationId: 'resetSecondFactors', params,
      response: { 204: noContent, ...problemAnswers(401, 403, 404) } },
  }, async (request, reply) => {
    await end(trx => resetSecondFactors(trx, request.params.username))
    return reply.code(204).send(null)
  })

  app.delete('/people/:username/sessions', {
    schema: { tags, summary: 'Sign somebody out', operationId: 'endSessions', params, response: { 204: noContent, ...problemAnswers(401,
      403, 404) } },
  }, async (request, reply) => {
    await end(trx => endSessionsOf(trx, request.params.username))
    return reply.code(204).send(null)
  })
}
