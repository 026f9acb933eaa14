// The second half of signing in: the password is right, now the second factor.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { Context } from '../../context.ts'
import { exchangeOf } from '../../http/exchange.ts'
import { sendPage } from '../../http/page-faults.ts'
import { type FirstFactor, firstFactorIn } from '../oidc/index.ts'
import { findPerson, type Person, stampHolds } from '../people/index.ts'
import { type Factors, factorsOf, type Given, passkeyOptions, proveSecondFactor } from '../second-factors/index.ts'
import { arrive, refuseDisabled } from './arrival.ts'
import { type Interaction, interactionOf, visitIn } from './interaction.ts'
import { secondStepPage, type Way, waysFor } from './second-step.views.ts'

const form = z.object({
  with: z.enum(['authenticator', 'recovery', 'passkey']), code: z.string().max(100).catch(''), passkey: z.string().catch(''),
})

type Request = FastifyRequest<{ Params: { uid: string }, Querystring: { with?: string } }>
interface Step { interaction: Interaction, first: FirstFactor, person: Person, factors: Factors }

export function secondStepRoutes(app: FastifyInstance, context: Context): void {
  app.get('/interaction/:uid/second-factor', async (request: Request, reply) => {
    const step = await stepOf(context, request, reply)
    return step ? show(context, request, reply, { step, asked: request.query.with, wrong: false }) : reply
  })

  app.post('/interaction/:uid/second-factor', async (request: Request, reply) => {
    const step = await stepOf(context, request, reply)
    if (!step) return reply
    const { interaction, first, person } = step
    const exchange = exchangeOf(request, reply)
    if (!person.enabled) return reply.redirect(await refuseDisabled(context, exchange), 303)
    const given = givenIn(request, interaction)
    const amr = given && await proveSecondFactor(context.secondFactors, { person, address: request.ip, given })
    if (!amr) return show(context, request, reply, { step, asked: given?.with, wrong: true })
    const holds = () => stampHolds(context.db, person.id, first.passwordStamp)
    return reply.redirect(await arrive(context, exchange, { interaction, personId: person.id, amr: ['pwd', ...amr], holds }), 303)
  })
}

/** Null once an answer has been sent: there is no password yet, or nothing more to ask for. */
async function stepOf(context: Context, request: Request, reply: FastifyReply): Promise<Step | null> {
  const interaction = await interactionOf(context, exchangeOf(request, reply), request.params.uid)
  const first = firstFactorIn(interaction.result)
  const person = first && await findPerson(context.db, first.accountId)
  const factors = person && await factorsOf(context.db, person.id)
  if (first && person && factors?.has) return { interaction, first, person, factors }
  reply.redirect(`/interaction/${interaction.uid}`, 303)
  return null
}

function givenIn({ body }: Request, { uid }: Interaction): Given | null {
  const { data } = form.safeParse(body)
  if (!data) return null
  return data.with === 'passkey' ? { with: 'passkey', answer: data.passkey, holder: uid } : { with: data.with, code: data.code }
}

interface Shown { step: Step, asked: string | undefined, wrong: boolean }

async function show(context: Context, request: Request, reply: FastifyReply, { step, asked, wrong }: Shown) {
  const { interaction, person, factors } = step
  const ways = waysFor(factors)
  const way: Way = ways.find(candidate => candidate === asked) ?? ways[0] ?? 'recovery'
  const options = way === 'passkey'
    ? await passkeyOptions(context.secondFactors, { purpose: 'second-factor', holder: interaction.uid }, person.id)
    : null
  const visit = visitIn(context, request.raw, interaction)
  return sendPage(reply, secondStepPage(visit, { way, ways, options, wrong, uid: interaction.uid }), wrong ? 422 : 200)
}
