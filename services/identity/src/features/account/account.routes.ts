import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Context } from '../../context.ts'
import { type AccountRequest, ownerOf } from '../../http/owner.ts'
import { sendPage } from '../../http/page-faults.ts'
import { factorsOf } from '../second-factors/index.ts'
import { accountPage } from './account.views.ts'

const pages = /^\/(?:account|password)(?:[/?]|$)/

export function accountRoutes(app: FastifyInstance, context: Context): void {
  app.get('/account', async (request: AccountRequest, reply) => {
    const owner = await ownerOf(context, request, reply, 'signed in')
    if (!owner) return reply
    return sendPage(reply, accountPage(owner, { factors: await factorsOf(context.db, owner.person.id), done: request.query.done }))
  })

  // Back from signing in. Nothing has been given out that could be stolen here; only our own pages are led to.
  app.get('/account/arrived', async (request: ArrivedRequest, reply) => {
    const { state = '', error } = request.query
    return reply.redirect(error || !pages.test(state) ? context.config.surfaces.portal.url : state, 303)
  })
}

type ArrivedRequest = FastifyRequest<{ Querystring: { state?: string, error?: string } }>
