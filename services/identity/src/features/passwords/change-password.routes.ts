import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { Context } from '../../context.ts'
import { sendPage } from '../../http/page-faults.ts'
import { surfaceOf } from '../../http/visit.ts'
import { findPerson, type PasswordFault, type Person } from '../people/index.ts'
import { changePassword } from './change-password.service.ts'
import { changePasswordPage, notSignedInPage, passwordChangedPage } from './change-password.views.ts'

const form = z.object({ current: z.string().max(1024).catch(''), password: z.string().max(1024).catch('') })

type Request = FastifyRequest<{ Querystring: { client_id?: string } }>

export function changePasswordRoutes(app: FastifyInstance, context: Context): void {
  app.get('/password', async (request: Request, reply) => {
    const { person } = await signedIn(context, request, reply)
    if (!person) return sendPage(reply, notSignedInPage(visitOf(context, request)), 403)
    return show(context, request, reply, { person, outcome: null })
  })

  app.post('/password', async (request: Request, reply) => {
    const { person, session } = await signedIn(context, request, reply)
    if (!person || !session) return sendPage(reply, notSignedInPage(visitOf(context, request)), 403)
    const outcome = await changePassword(context, { person, session, ...form.parse(request.body ?? {}), address: request.ip })
    if (outcome !== null) return show(context, request, reply, { person, outcome })
    context.log.info({ person: person.id }, 'a password was changed')
    return sendPage(reply, passwordChangedPage({ ...visitOf(context, request, person), here: null }))
  })
}

async function signedIn({ db, sessions }: Context, request: Request, reply: FastifyReply) {
  const session = await sessions.current({ req: request.raw, res: reply.raw })
  const person = session && await findPerson(db, session.personId)
  return { session, person: person?.enabled ? person : null }
}

interface Shown { person: Person, outcome: PasswordFault | 'wrong' | null }

function show(context: Context, request: Request, reply: FastifyReply, { person, outcome }: Shown) {
  const wrong = outcome === 'wrong'
  const fault = outcome === 'wrong' ? null : outcome
  const page = changePasswordPage(visitOf(context, request, person), { email: person.email, wrong, fault })
  return sendPage(reply, page, outcome === null ? 200 : 422)
}

function visitOf({ visits, config }: Context, request: Request, person?: Person) {
  return visits(request.raw, { personLocale: person?.locale, surface: surfaceOf(config, request.query.client_id) })
}
