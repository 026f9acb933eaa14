import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { Context } from '../../context.ts'
import { sendPage } from '../../http/page-faults.ts'
import { surfaceAt } from '../../http/visit.ts'
import { signInAddress } from '../oidc/index.ts'
import { findPerson, judgePassword, type PasswordFault, type Person } from '../people/index.ts'
import { standingOf } from '../second-factors/index.ts'
import { LinkSpent } from './link.errors.ts'
import { choosePassword, readLink } from './link.service.ts'
import type { Link } from './link.ts'
import { linkSpentPage, setPasswordPage, type Spent } from './set-password.views.ts'

const form = z.object({ password: z.string().max(1024).catch('') })

type Request = FastifyRequest<{ Params: { secret: string } }>
interface Open { link: Link, person: Person }

export function setPasswordRoutes(app: FastifyInstance, context: Context): void {
  app.get('/set-password/:secret', async (request: Request, reply) => {
    const open = await openLink(context, request, reply)
    return open ? show(context, request, reply, { ...open, fault: null }) : reply
  })

  app.post('/set-password/:secret', async (request: Request, reply) => {
    const open = await openLink(context, request, reply)
    if (!open) return reply
    const { password } = form.parse(request.body ?? {})
    const fault = judgePassword(password, open.person)
    if (fault) return show(context, request, reply, { ...open, fault })
    return choose(context, request, reply, { ...open, password })
  })
}

/** Null once an answer has been sent: the link cannot be used (any more). */
async function openLink(context: Context, request: Request, reply: FastifyReply): Promise<Open | null> {
  const { db, clock, throttle } = context
  const found = await readLink(db, clock, request.params.secret)
  if (!found) {
    await throttle.take({ kind: 'linkAddress', key: request.ip })
    return refuse(context, request, reply, 'unknown')
  }
  const { state, link, person } = found
  if (!person.enabled) return refuse(context, request, reply, 'disabled', link)
  if (state === 'open') return { link, person }
  const session = await context.sessions.current(exchange(request, reply))
  if (state !== 'used' || session?.personId !== person.id) return refuse(context, request, reply, state, link)
  goOn(context, reply, link)
  return null
}

async function choose(context: Context, request: Request, reply: FastifyReply, { link, person, password }: Open & { password: string }) {
  const { db, clock, sessions, throttle, log } = context
  try {
    await choosePassword(db, clock, request.params.secret, password)
  }
  catch (error) {
    if (!(error instanceof LinkSpent)) throw error
    await openLink(context, request, reply)
    return reply
  }
  log.info({ person: person.id, purpose: link.purpose }, 'a password was chosen through a link')
  await Promise.all([sessions.endAll(person.id), throttle.forget({ kind: 'signInAccount', key: person.email })])
  // A link proves no second factor: whoever has one signs in with both.
  const { has } = await standingOf(db, person.id)
  await (has ? sessions.leaveCurrent(exchange(request, reply)) : sessions.begin(exchange(request, reply), person.id))
  return goOn(context, reply, link)
}

/** The surface begins signing in, and finds the session that has just been made. */
function goOn({ config }: Context, reply: FastifyReply, link: Link): FastifyReply {
  return reply.redirect(signInAddress(Object.values(config.surfaces), link.returnTo), 303)
}

interface Shown extends Open { fault: PasswordFault | null }

async function show(context: Context, request: Request, reply: FastifyReply, { link, person, fault }: Shown) {
  const replaces = await somebodyElse(context, request, reply, person)
  const visit = context.visits(request.raw, { personLocale: person.locale, surface: surfaceAt(context.config, link.returnTo) })
  return sendPage(reply, setPasswordPage(visit, { person, purpose: link.purpose, replaces, fault }), fault ? 422 : 200)
}

async function somebodyElse({ db, sessions }: Context, request: Request, reply: FastifyReply, person: Person): Promise<string | null> {
  const session = await sessions.current(exchange(request, reply))
  if (!session || session.personId === person.id) return null
  return (await findPerson(db, session.personId))?.email ?? null
}

function refuse({ visits, config }: Context, request: Request, reply: FastifyReply, state: Spent, link?: Link): null {
  const visit = visits(request.raw, { surface: link && surfaceAt(config, link.returnTo) })
  sendPage(reply, linkSpentPage(visit, state), state === 'unknown' ? 404 : 410)
  return null
}

function exchange(request: Request, reply: FastifyReply) {
  return { req: request.raw, res: reply.raw }
}
