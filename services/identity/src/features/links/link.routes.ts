import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import type { Context } from '../../context.ts'
import { issueLink, voidLinks } from './link.service.ts'

const month = 30 * 86_400

const byId = z.object({ id: z.uuid() })
const linkWish = z.strictObject({
  expiresInSeconds: z.int().min(1).max(month),
  returnTo: z.url().optional(),
  purpose: z.enum(['invitation', 'recovery']).optional(),
})

export function linkRoutes(app: FastifyInstance, context: Context): void {
  const typed = app.withTypeProvider<ZodTypeProvider>()

  typed.post('/people/:id/links', {
    schema: { params: byId, body: linkWish },
  }, async (request, reply) => {
    const link = await issueLink(context.links, { personId: request.params.id, ...request.body })
    request.log.info({ person: request.params.id, purpose: link.purpose }, 'a link was made')
    return reply.code(201).send(link)
  })

  typed.delete('/people/:id/links', { schema: { params: byId } }, async (request, reply) => {
    await voidLinks(context.links, request.params.id)
    request.log.info({ person: request.params.id }, 'links were voided')
    return reply.code(204).send()
  })
}
