import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { Context } from '../../context.ts'
import { exchangeOf } from '../../http/exchange.ts'
import { sendPage } from '../../http/page-faults.ts'
import { enrolPrompt } from '../oidc/index.ts'
import { stillHolds } from '../people/index.ts'
import { standingOf } from '../second-factors/index.ts'
import { arrive, refuseDisabled } from './arrival.ts'
import { enrolled } from './enrol.service.ts'
import { enrolPage } from './enrol.views.ts'
import { askForMore, passkeyArrival } from './halfway.service.ts'
import { finish, type Interaction, interactionOf, visitIn } from './interaction.ts'
import { type Attempted, signInForm } from './sign-in.form.ts'
import { signIn } from './sign-in.service.ts'

const form = z.object({
  email: z.string().trim().max(254).regex(/^\P{Cc}*$/u).catch(''), password: z.string().max(1024).catch(''), passkey: z.string().catch(''),
})

type Request = FastifyRequest<{ Params: { uid: string } }>

export function signInRoutes(app: FastifyInstance, context: Context): void {
  app.get('/interaction/:uid', async (request: Request, reply) => {
    const exchange = exchangeOf(request, reply)
    const interaction = await interactionOf(context, exchange, request.params.uid)
    if (interaction.prompt.name === enrolPrompt) {
      const next = await enrolled(context, exchange, interaction)
      return next ? reply.redirect(next, 303) : sendPage(reply, enrolPage(visitIn(context, request.raw, interaction), interaction.uid))
    }
    if (interaction.prompt.name !== 'login') return reply.redirect(await finish(context, exchange, { consent: {} }), 303)
    return show(request, reply, { interaction, email: null, wrong: null })
  })

  app.post('/interaction/:uid', async (request: Request, reply) => {
    const exchange = exchangeOf(request, reply)
    const interaction = await interactionOf(context, exchange, request.params.uid)
    const { email, password, passkey } = form.parse(request.body ?? {})
    if (passkey !== '') return withPasskey(request, reply, interaction, passkey)
    const proven = await signIn(context, { email, password, address: request.ip })
    if (!proven) return show(request, reply, { interaction, email, wrong: 'password' })
    const { id, enabled } = proven.person
    if (!enabled) return reply.redirect(await refuseDisabled(context, exchange), 303)
    const next = (await standingOf(context.db, id)).has
      ? await askForMore(context, interaction, proven)
      : await arrive(context, exchange, { interaction, personId: id, amr: ['pwd'], holds: () => stillHolds(context.db, proven) })
    return reply.redirect(next, 303)
  })

  async function withPasskey(request: Request, reply: FastifyReply, interaction: Interaction, answer: string) {
    const exchange = exchangeOf(request, reply)
    const proven = await passkeyArrival(context, { interaction, answer, address: request.ip })
    if (!proven) return show(request, reply, { interaction, email: '', wrong: 'passkey' })
    return reply.redirect(await (proven.enabled ? arrive(context, exchange, proven.arrival) : refuseDisabled(context, exchange)), 303)
  }

  async function show(request: Request, reply: FastifyReply, attempted: Attempted) {
    return sendPage(reply, await signInForm(context, request.raw, attempted), attempted.wrong === null ? 200 : 422)
  }
}
