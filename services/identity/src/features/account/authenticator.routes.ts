import type { FastifyInstance, FastifyReply } from 'fastify'
import { z } from 'zod'
import type { Context } from '../../context.ts'
import { exchangeOf } from '../../http/exchange.ts'
import { type AccountRequest, type Owner, ownerOf } from '../../http/owner.ts'
import { goOn, sendPage } from '../../http/page-faults.ts'
import type { Html } from '../../views/html.ts'
import { addFactor, confirmAuthenticator, deleteAuthenticator, type Method, offeredSecret, removeFactor } from '../second-factors/index.ts'
import { authenticatorPage } from './authenticator.views.ts'
import { removePage } from './remove.views.ts'
import { settleAdded, settleRemoved } from './settle.ts'

const form = z.object({ code: z.string().max(100).optional().catch('') })

export function authenticatorRoutes(app: FastifyInstance, context: Context): void {
  const { secondFactors } = context

  app.get('/account/authenticator', async (request: AccountRequest, reply) => {
    const owner = await ownerOf(context, request, reply, 'fresh')
    return owner ? show(context, reply, owner, false) : reply
  })

  app.post('/account/authenticator', async (request: AccountRequest, reply) => {
    const owner = await ownerOf(context, request, reply, 'fresh')
    if (!owner) return reply
    const { code } = form.parse(request.body ?? {})
    return code === undefined ? remove(owner, reply) : confirm(owner, request, reply, code)
  })

  async function confirm(owner: Owner, request: AccountRequest, reply: FastifyReply, code: string) {
    const add = await confirmAuthenticator(secondFactors, { personId: owner.person.id, address: request.ip, code })
    if (!add) return show(context, reply, owner, true)
    const added = await addFactor(secondFactors, owner.person.id, add)
    const addition = added && { ...added, amr: ['otp', 'mfa'] satisfies Method[], done: 'authenticatorAdded' }
    return goOn(reply, await settleAdded(context, exchangeOf(request, reply), owner, addition))
  }

  async function remove(owner: Owner, reply: FastifyReply) {
    const { id } = owner.person
    const outcome = await removeFactor(secondFactors, id, trx => deleteAuthenticator(trx, id))
    const next = settleRemoved(context, owner, outcome, 'authenticatorRemoved')
    return next ? reply.redirect(next, 303) : sendPage(reply, removal(owner, true), 409)
  }
}

async function show({ secondFactors }: Context, reply: FastifyReply, owner: Owner, wrong: boolean) {
  const secret = await offeredSecret(secondFactors, owner.person.id)
  if (secret) return sendPage(reply, authenticatorPage(owner, { secret, wrong }), wrong ? 422 : 200)
  return sendPage(reply, removal(owner, false))
}

function removal(owner: Owner, refused: boolean): Html {
  return removePage(owner, { title: owner.visit.words.account.authenticator.removeTitle, refused })
}
