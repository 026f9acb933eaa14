import type { FastifyInstance, FastifyReply } from 'fastify'
import { z } from 'zod'
import { displayNameSchema } from '@dezky/contracts'
import type { Context } from '../../context.ts'
import { exchangeOf } from '../../http/exchange.ts'
import { type AccountRequest, type Owner, ownerOf } from '../../http/owner.ts'
import { goOn, sendPage } from '../../http/page-faults.ts'
import {
  addFactor, deletePasskey, factorsOf, type Method, registration, registrationOptions, removeFactor, renamePasskey,
} from '../second-factors/index.ts'
import { newPasskeyPage, passkeyPage } from './passkeys.views.ts'
import { removePage } from './remove.views.ts'
import { settleAdded, settleRemoved } from './settle.ts'

const form = z.object({
  name: z.string().trim().max(60).catch(''), passkey: z.string().catch(''), remove: z.literal('yes').optional().catch(undefined),
})

export function passkeyRoutes(app: FastifyInstance, context: Context): void {
  const { secondFactors } = context

  app.get('/account/passkeys/new', async (request: AccountRequest, reply) => {
    const owner = await ownerOf(context, request, reply, 'fresh')
    return owner ? showNew(owner, reply, false) : reply
  })

  app.post('/account/passkeys/new', async (request: AccountRequest, reply) => {
    const owner = await ownerOf(context, request, reply, 'fresh')
    if (!owner) return reply
    const { person, session, visit } = owner
    const { name, passkey: answer } = form.parse(request.body ?? {})
    const made = await registration(secondFactors, { person, holder: session.uid, name: nameOr(visit.words.passkey.name, name), answer })
    const added = made && await addFactor(secondFactors, person.id, made.write)
    if (!made || !added) return showNew(owner, reply, true)
    const addition = { ...added, amr: [made.method, 'mfa'] satisfies Method[], done: 'passkeyAdded' }
    return goOn(reply, await settleAdded(context, exchangeOf(request, reply), owner, addition))
  })

  app.get('/account/passkeys/:id', async (request: AccountRequest, reply) => {
    const owner = await ownerOf(context, request, reply, 'fresh')
    return owner ? showOne(owner, request, reply, null) : reply
  })

  app.post('/account/passkeys/:id', async (request: AccountRequest, reply) => {
    const owner = await ownerOf(context, request, reply, 'fresh')
    if (!owner) return reply
    const { id = '' } = request.params
    const { name, remove } = form.parse(request.body ?? {})
    if (remove) return takeAway(owner, id, reply)
    const fit = displayNameSchema.safeParse(name)
    if (!fit.success) return showOne(owner, request, reply, 'name')
    await renamePasskey(context.db, owner.person.id, id, fit.data)
    return reply.redirect(owner.links.to('/account', { done: 'passkeyRenamed' }), 303)
  })

  async function showNew(owner: Owner, reply: FastifyReply, wrong: boolean) {
    const options = await registrationOptions(secondFactors, owner.person, owner.session.uid)
    return sendPage(reply, newPasskeyPage(owner, { options, wrong }), wrong ? 422 : 200)
  }

  async function takeAway(owner: Owner, id: string, reply: FastifyReply) {
    const { passkeys: removal } = owner.visit.words.account
    const outcome = await removeFactor(secondFactors, owner.person.id, trx => deletePasskey(trx, owner.person.id, id))
    const next = settleRemoved(context, owner, outcome, 'passkeyRemoved')
    return next ? reply.redirect(next, 303) : sendPage(reply, removePage(owner, { title: removal.title, refused: true }), 409)
  }

  async function showOne(owner: Owner, request: AccountRequest, reply: FastifyReply, fault: 'name' | null) {
    const { passkeys } = await factorsOf(context.db, owner.person.id)
    const passkey = passkeys.find(({ id }) => id === request.params.id)
    if (!passkey) return reply.redirect(owner.links.to('/account'), 303)
    return sendPage(reply, passkeyPage(owner, { passkey, fault }), fault ? 422 : 200)
  }
}

function nameOr(fallback: string, name: string): string {
  return displayNameSchema.safeParse(name).data ?? fallback
}
