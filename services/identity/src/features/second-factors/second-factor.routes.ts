import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import type { Context } from '../../context.ts'
import { removeFactors, requireFactor } from './second-factor.service.ts'

const byId = z.object({ id: z.uuid() })

export function secondFactorRoutes(app: FastifyInstance, { db, sessions }: Context): void {
  const typed = app.withTypeProvider<ZodTypeProvider>()

  typed.put('/people/:id/second-factor', {
    schema: { params: byId, body: z.strictObject({ required: z.boolean() }) },
  }, async (request, reply) => {
    await requireFactor(db, request.params.id, request.body.required)
    request.log.info({ person: request.params.id, ...request.body }, 'a second factor was required of a person, or no longer')
    return reply.code(204).send()
  })

  typed.delete('/people/:id/second-factor', { schema: { params: byId } }, async (request, reply) => {
    const { id } = request.params
    await removeFactors(db, id)
    await sessions.endAll(id)
    request.log.info({ person: id }, 'the second factors of a person were removed')
    return reply.code(204).send()
  })
}
