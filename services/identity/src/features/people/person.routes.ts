import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { emailSchema } from '@dezky/contracts'
import type { Context } from '../../context.ts'
import { ensurePerson, getPerson, setEnabled } from './person.service.ts'

const byId = z.object({ id: z.uuid() })
const personWish = z.strictObject({
  email: emailSchema,
  name: z.string().trim().min(1).max(200),
  locale: z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/).max(35),
  subject: z.uuid().optional(),
})

export function personRoutes(app: FastifyInstance, { db, clock, sessions }: Context): void {
  const typed = app.withTypeProvider<ZodTypeProvider>()

  typed.put('/people/by-person/:personId', {
    schema: { params: z.object({ personId: z.string().min(1).max(100) }), body: personWish },
  }, async request => ensurePerson(db, clock, { personId: request.params.personId, ...request.body }))

  typed.get('/people/:id', { schema: { params: byId } }, async request => getPerson(db, request.params.id))

  typed.put('/people/:id/enabled', {
    schema: { params: byId, body: z.strictObject({ enabled: z.boolean() }) },
  }, async (request, reply) => {
    const { id } = request.params
    const { enabled } = request.body
    await setEnabled(db, clock, id, enabled)
    if (!enabled) await sessions.endAll(id)
    request.log.info({ person: id, enabled }, 'a person was enabled or disabled')
    return reply.code(204).send()
  })

  typed.post('/people/:id/sign-out', { schema: { params: byId } }, async (request, reply) => {
    await getPerson(db, request.params.id)
    await sessions.endAll(request.params.id)
    return reply.code(204).send()
  })
}
