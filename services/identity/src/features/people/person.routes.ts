import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import type { Context } from '../../context.ts'
import { belongingsOf } from '../groups/index.ts'
import { voidLinksOf } from '../links/index.ts'
import { type Standing, standingOf } from '../second-factors/index.ts'
import { markerSchema, personChangeSchema, personWishSchema } from './person.schema.ts'
import { ensurePerson, getPerson, removePerson, setEnabled, updatePerson } from './person.service.ts'

const byId = z.object({ id: z.uuid() })

export function personRoutes(app: FastifyInstance, context: Context): void {
  const { db, clock, sessions } = context
  const typed = app.withTypeProvider<ZodTypeProvider>()

  typed.put('/people/by-person/:personId', {
    schema: { params: z.object({ personId: markerSchema }), body: personWishSchema },
  }, async request => ensurePerson(db, clock, { personId: request.params.personId, ...request.body }, voidLinksOf))

  typed.get('/people/:id', { schema: { params: byId } }, async ({ params: { id } }) =>
    ({ ...await getPerson(db, id), ...await belongingsOf(db, id), ...secondFactorOf(await standingOf(db, id)) }))

  typed.patch('/people/:id', { schema: { params: byId, body: personChangeSchema } }, async (request, reply) => {
    await updatePerson(db, clock, request.params.id, request.body, voidLinksOf)
    return reply.code(204).send()
  })

  typed.delete('/people/:id', { schema: { params: byId } }, async (request, reply) => {
    const { id } = request.params
    const removed = await removePerson(db, id)
    // Also when they were gone already: whoever removed them may have been stopped in between.
    await sessions.forget(id)
    if (removed) request.log.info({ person: id }, 'a person was removed')
    return reply.code(204).send()
  })

  accessRoutes(app, context)
}

function secondFactorOf({ has, required }: Standing) {
  return { secondFactor: has, secondFactorRequired: required }
}

function accessRoutes(app: FastifyInstance, { db, clock, sessions }: Context): void {
  const typed = app.withTypeProvider<ZodTypeProvider>()

  typed.put('/people/:id/enabled', {
    schema: { params: byId, body: z.strictObject({ enabled: z.boolean() }) },
  }, async (request, reply) => {
    const { id } = request.params
    const { enabled } = request.body
    const before = await getPerson(db, id)
    // A sign-in that was under way while they were disabled may have left a session: it must not wake up with them.
    if (enabled && !before.enabled) await sessions.endAll(id)
    await setEnabled(db, clock, id, enabled)
    if (!enabled) await sessions.endAll(id)
    request.log.info({ person: id, enabled }, 'a person was enabled or disabled')
    return reply.code(204).send()
  })

  typed.get('/people/:id/sessions', { schema: { params: byId } }, async ({ params: { id } }) => {
    await getPerson(db, id)
    return { sessions: await sessions.list(id) }
  })

  typed.delete('/people/:id/sessions/:session', {
    schema: { params: byId.extend({ session: z.string().max(100) }) },
  }, async (request, reply) => {
    const { id, session } = request.params
    await getPerson(db, id)
    await sessions.leave({ uid: session, personId: id })
    return reply.code(204).send()
  })

  typed.post('/people/:id/sign-out', { schema: { params: byId } }, async (request, reply) => {
    await getPerson(db, request.params.id)
    await sessions.endAll(request.params.id)
    return reply.code(204).send()
  })
}
