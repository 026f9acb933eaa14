// Where one is signed in oneself. Whoever signs people in would tell these with what opens them, which no page needs to know.
import type { FastifyRequest } from 'fastify'
import { z } from 'zod'
import { ownSessionSchema } from '@dezky/contracts/deployer'
import { noContent, problemAnswers } from '@dezky/contracts/problem-answers'
import { type Api, NotHere } from '@dezky/runtime/fastify'
import type { Context } from '../../services.ts'
import { currentSession } from './authentication.ts'
import { endOtherSessions, endSession, readSessions } from './own-session.service.ts'

const tags = ['People']
const config = { access: 'read', filters: true } as const
const params = z.object({ id: z.string().max(60) })

export function ownSessionRoutes(app: Api, { db, authentication }: Context): void {
  app.get('/me/sessions', {
    config,
    schema: { tags, summary: 'List where one is signed in', operationId: 'listOwnSessions',
      response: { 200: z.object({ items: z.array(ownSessionSchema) }), ...problemAnswers(401) } },
  }, async (request) => {
    const current = await currentId(request)
    return { items: (await readSessions(db, ownerOf(request))).map(session => ({ ...session, current: session.id === current })) }
  })

  app.delete('/me/sessions/:id', {
    config,
    schema: { tags, summary: 'Sign oneself out somewhere', operationId: 'endOwnSession', params,
      response: { 204: noContent, ...problemAnswers(400, 401, 404) } },
  }, async (request, reply) => {
    if (!await endSession(db, ownerOf(request), request.params.id)) throw new NotHere()
    return reply.code(204).send(null)
  })

  app.delete('/me/sessions', {
    config,
    schema: { tags, summary: 'Sign oneself out everywhere but here', operationId: 'endOtherSessions',
      response: { 204: noContent, ...problemAnswers(401) } },
  }, async (request, reply) => {
    await endOtherSessions(db, ownerOf(request), await currentId(request))
    return reply.code(204).send(null)
  })

  function currentId({ headers: { cookie }, ip }: FastifyRequest): Promise<string | null> {
    return currentSession(authentication, { cookie: cookie ?? '', address: ip })
  }
}

/** A key is nobody who is signed in. */
function ownerOf({ asking: { isKey, personId } }: FastifyRequest): string | null {
  return isKey ? null : personId
}
