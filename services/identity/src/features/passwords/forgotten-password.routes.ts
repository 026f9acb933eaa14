import type { FastifyInstance, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { Context } from '../../context.ts'
import { sendPage } from '../../http/page-faults.ts'
import { destinationOf } from '../../http/visit.ts'
import { sendRecovery } from './forgotten-password.service.ts'
import { askAdministratorPage, forgottenPage, sentPage } from './forgotten-password.views.ts'

const form = z.object({ email: z.email().max(254) })

type Request = FastifyRequest<{ Querystring: { client_id?: string } }>

export function forgottenPasswordRoutes(app: FastifyInstance, context: Context): void {
  const { mailer, throttle, links, log, config } = context
  const visitOf = (request: Request) => context.visits(request.raw, { surface: destinationOf(config, request.query.client_id) })

  app.get('/forgotten-password', async (request: Request, reply) =>
    sendPage(reply, mailer ? forgottenPage(visitOf(request)) : askAdministratorPage(visitOf(request))))

  app.post('/forgotten-password', async (request: Request, reply) => {
    const visit = visitOf(request)
    if (!mailer) return sendPage(reply, askAdministratorPage(visit), 422)
    const given = form.safeParse(request.body)
    if (!given.success) return sendPage(reply, forgottenPage(visit), 422)
    const { email } = given.data
    await throttle.take({ kind: 'forgottenAddress', key: request.ip })
    // Not awaited: how long the answer takes must not tell whether somebody has this address.
    throttle.take({ kind: 'forgottenAccount', key: email })
      .then(() => sendRecovery({ links, mailer, log }, { email, returnTo: visit.surface.url }))
      .catch((error: Error) => log.warn({ reason: error.message }, 'no recovery link was mailed'))
    return sendPage(reply, sentPage(visit, email))
  })
}
