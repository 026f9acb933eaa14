import type { FastifyInstance } from 'fastify'
import type { Context } from '../../context.ts'
import { type AccountRequest, ownerOf } from '../../http/owner.ts'
import { sendPage } from '../../http/page-faults.ts'
import { renewCodes, tellOwner } from '../second-factors/index.ts'
import { codesPage, renewPage } from './recovery-codes.views.ts'

export function recoveryCodeRoutes(app: FastifyInstance, context: Context): void {
  app.get('/account/recovery-codes', async (request: AccountRequest, reply) => {
    const owner = await ownerOf(context, request, reply, 'fresh')
    return owner ? sendPage(reply, renewPage(owner)) : reply
  })

  app.post('/account/recovery-codes', async (request: AccountRequest, reply) => {
    const owner = await ownerOf(context, request, reply, 'fresh')
    if (!owner) return reply
    const codes = await renewCodes(context.secondFactors, owner.person.id)
    if (codes.length === 0) return reply.redirect(owner.links.to('/account'), 303)
    context.log.info({ person: owner.person.id }, 'recovery codes were made anew')
    tellOwner(context.secondFactors, owner.person, 'codesRenewed')
    return sendPage(reply, codesPage(owner, codes))
  })
}
