import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { errors } from 'oidc-provider'
import { z } from 'zod'
import type { Context } from '../../context.ts'
import { sendPage } from '../../http/page-faults.ts'
import { surfaceOf } from '../../http/visit.ts'
import { findPerson, type Proven, stillHolds } from '../people/index.ts'
import { signIn } from './sign-in.service.ts'
import { signInPage } from './sign-in.views.ts'

const form = z.object({ email: z.string().trim().max(254).regex(/^\P{Cc}*$/u).catch(''), password: z.string().max(1024).catch('') })
const hints = z.object({ client_id: z.string(), login_hint: z.string().catch(''), ui_locales: z.string().optional().catch(undefined) })

type Request = FastifyRequest<{ Params: { uid: string } }>

export function signInRoutes(app: FastifyInstance, context: Context): void {
  app.get('/interaction/:uid', async (request: Request, reply) => {
    const interaction = await interactionOf(context, request, reply)
    if (interaction.prompt.name !== 'login') return finish(context, request, reply, { consent: {} })
    return show(context, request, reply, { interaction, email: await knownEmail(context, interaction), wrong: false })
  })

  app.post('/interaction/:uid', async (request: Request, reply) => {
    const interaction = await interactionOf(context, request, reply)
    const { email, password } = form.parse(request.body ?? {})
    const proven = await signIn(context, { email, password, address: request.ip })
    if (!proven) return show(context, request, reply, { interaction, email, wrong: true })
    if (!proven.person.enabled) return refuseDisabled(context, request, reply)
    return arrive(context, request, reply, { interaction, proven })
  })
}

/**
 * What was proven is looked at once more after the sign-in is written down: whoever disables the account or resets the password
 * either finds this sign-in there and ends it, or is seen here.
 */
async function arrive(context: Context, request: Request, reply: FastifyReply, { interaction, proven }: Arrival) {
  const { id } = proven.person
  await makeRoom(context, request, reply, { interaction, proven })
  const next = await resultOf(context, request, reply, { login: { accountId: id, amr: ['pwd'], remember: true } })
  if (!await stillHolds(context.db, proven)) {
    await interaction.destroy()
    throw new errors.SessionNotFound('the account has changed meanwhile')
  }
  context.log.info({ person: id, client: interaction.params.client_id }, 'signed in')
  return reply.redirect(next, 303)
}

/** Back to the surface, whose page says what a disabled account can do; it knows the case by the word "disabled". */
function refuseDisabled(context: Context, request: Request, reply: FastifyReply) {
  return finish(context, request, reply, { error: 'access_denied', error_description: 'This account is disabled.' })
}

type Interaction = Awaited<ReturnType<typeof interactionOf>>

/** The cookie decides which sign-in this is; the address has to agree with it. */
async function interactionOf({ provider }: Context, request: Request, reply: FastifyReply) {
  const interaction = await provider().interactionDetails(request.raw, reply.raw)
  if (interaction.uid !== request.params.uid) throw new errors.SessionNotFound('another sign-in is under way')
  return interaction
}

async function knownEmail({ db }: Context, { params, session }: Interaction): Promise<string> {
  const { login_hint: hint } = hints.parse(params)
  if (hint !== '') return hint
  const person = session?.accountId ? await findPerson(db, session.accountId) : null
  return person?.email ?? ''
}

/** Signs out whoever else is signed in to this browser, and unties the sign-in from their session. */
async function makeRoom({ sessions }: Context, request: Request, reply: FastifyReply, { interaction, proven }: Arrival): Promise<void> {
  const exchange = { req: request.raw, res: reply.raw }
  const current = await sessions.current(exchange)
  if (current === null || current.personId === proven.person.id) return
  interaction.session = undefined
  await interaction.persist()
  await sessions.leave(current)
}

interface Arrival { interaction: Interaction, proven: Proven }

interface Shown { interaction: Interaction, email: string, wrong: boolean }

function show({ visits, config }: Context, request: Request, reply: FastifyReply, { interaction, email, wrong }: Shown) {
  const { client_id, ui_locales } = hints.parse(interaction.params)
  const visit = visits(request.raw, { uiLocales: ui_locales, surface: surfaceOf(config, client_id) })
  const forgotten = new URLSearchParams({ client_id, lang: visit.locale })
  return sendPage(reply, signInPage(visit, { email, wrong, forgottenAddress: `/forgotten-password?${forgotten}` }), wrong ? 422 : 200)
}

async function finish(context: Context, request: Request, reply: FastifyReply, result: Record<string, unknown>) {
  return reply.redirect(await resultOf(context, request, reply, result), 303)
}

/** Where the browser is to go on. */
function resultOf({ provider }: Context, request: Request, reply: FastifyReply, result: Record<string, unknown>): Promise<string> {
  const merge = { mergeWithLastSubmission: 'consent' in result }
  return provider().interactionResult(request.raw, reply.raw, result, merge)
}
