import type { FastifyInstance, FastifyReply } from 'fastify'
import { z } from 'zod'
import type { Context } from '../../context.ts'
import { type AccountRequest, type Owner, ownerOf } from '../../http/owner.ts'
import { sendPage } from '../../http/page-faults.ts'
import type { PasswordFault } from '../people/index.ts'
import { changePassword } from './change-password.service.ts'
import { changePasswordPage, passwordChangedPage } from './change-password.views.ts'

const form = z.object({ current: z.string().max(1024).catch(''), password: z.string().max(1024).catch('') })

export function changePasswordRoutes(app: FastifyInstance, context: Context): void {
  app.get('/password', async (request: AccountRequest, reply) => {
    const owner = await ownerOf(context, request, reply, 'careful')
    return owner ? show(reply, owner, null) : reply
  })

  app.post('/password', async (request: AccountRequest, reply) => {
    const owner = await ownerOf(context, request, reply, 'careful')
    if (!owner) return reply
    const { person, session, visit } = owner
    const outcome = await changePassword(context, { person, session, ...form.parse(request.body ?? {}), address: request.ip })
    if (outcome !== null) return show(reply, owner, outcome)
    context.log.info({ person: person.id }, 'a password was changed')
    return sendPage(reply, passwordChangedPage({ ...visit, here: null }))
  })
}

function show(reply: FastifyReply, { person, visit }: Owner, outcome: PasswordFault | 'wrong' | null) {
  const wrong = outcome === 'wrong'
  const fault = outcome === 'wrong' ? null : outcome
  return sendPage(reply, changePasswordPage(visit, { email: person.email, wrong, fault }), outcome === null ? 200 : 422)
}
