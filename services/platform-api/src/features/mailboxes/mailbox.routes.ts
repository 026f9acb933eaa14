import type { FastifyRequest } from 'fastify'
import { giveMailboxSchema, mailboxEntrySchema, mailboxQuerySchema, mailboxSchema, pageOf } from '@dezky/contracts'
import { noContent, problemAnswers } from '@dezky/contracts/problem-answers'
import { type Api, decodeCursor, encodeCursor, ifMatchHeaders, setVersion, versionIfAny } from '@dezky/runtime/fastify'
import { inScope, readIn } from '../../database/index.ts'
import { accessTo, roleIn } from '../../http/access.ts'
import { actorOf } from '../../http/actor.ts'
import { callerOf } from '../../http/authentication.ts'
import type { Services } from '../../services.ts'
import { memberParams, tenantParams } from '../members/index.ts'
import { getMailbox, giveMailbox, pageOfMailboxes, removeMailbox } from './mailbox.service.ts'

const tags = ['Mailboxes']
type Parts = Pick<Services, 'db' | 'directory' | 'events' | 'reconciler'>

export function mailboxRoutes(app: Api, parts: Parts): void {
  listingRoute(app, parts)
  memberRoutes(app, parts)
}

function listingRoute(app: Api, { db }: Parts): void {
  app.get('/tenants/:slug/mailboxes', {
    schema: {
      tags, summary: 'List the mailboxes of a tenant', operationId: 'listMailboxes', params: tenantParams, querystring: mailboxQuerySchema,
      description: 'As they should be, in the order in which their members came, each with how it goes with it on the mail server.',
      response: { 200: pageOf(mailboxEntrySchema), ...problemAnswers(400, 401, 403, 404) },
    },
  }, async (request) => {
    const { cursor, ...wanted } = request.query
    const { slug } = request.params
    const reading = readIn(db, accessTo(callerOf(request), slug, 'members:read'))
    const { items, last } = await pageOfMailboxes(reading, slug, { ...wanted, after: decodeCursor(cursor) })
    return { items, nextCursor: last && encodeCursor(last) }
  })
}

function memberRoutes(app: Api, { db, directory, events, reconciler }: Parts): void {
  app.get('/tenants/:slug/members/:memberId/mailbox', {
    schema: {
      tags, summary: 'Read a member\'s mailbox', operationId: 'getMailbox', params: memberParams,
      description: 'As it should be: given by an administrator, or following from the member\'s e-mail address when that lies in a verified '
        + 'domain of the workspace. How it goes with it is among the tenant\'s resources.',
      response: { 200: mailboxSchema, ...problemAnswers(400, 401, 403, 404) },
    },
  }, async (request, reply) => {
    const scope = accessTo(callerOf(request), request.params.slug, 'members:read')
    const mailbox = await getMailbox(readIn(db, scope), { ...request.params, issuer: directory.issuer })
    setVersion(reply, mailbox)
    return mailbox
  })

  app.put('/tenants/:slug/members/:memberId/mailbox', {
    schema: {
      tags, summary: 'Give a member a mailbox', operationId: 'giveMailbox', params: memberParams, headers: ifMatchHeaders,
      body: giveMailboxSchema,
      description: 'Or change the one they have: with another address it stays the same mailbox, with the mail that is in it. What was given '
        + 'before must be named in If-Match.',
      response: { 200: mailboxSchema, ...problemAnswers(400, 401, 403, 404, 409, 412, 422, 428) },
    },
  }, async (request, reply) => {
    const scope = accessTo(callerOf(request), request.params.slug, 'members:write')
    const wish = { ...request.body, version: versionIfAny(request) }
    const mailbox = await inScope(db, scope, trx => giveMailbox(trx, askingAs(request, request.params, directory.issuer), wish))
    events.notify()
    reconciler.hint()
    setVersion(reply, mailbox)
    return mailbox
  })

  app.delete('/tenants/:slug/members/:memberId/mailbox', {
    schema: {
      tags, summary: 'Erase a member\'s mailbox', operationId: 'removeMailbox', params: memberParams,
      description: 'With the mail in it. They have none then, also when their e-mail address lies in a verified domain, until they are given one.',
      response: { 204: noContent, ...problemAnswers(400, 401, 403, 404) },
    },
  }, async (request, reply) => {
    const scope = accessTo(callerOf(request), request.params.slug, 'members:write')
    await inScope(db, scope, trx => removeMailbox(trx, askingAs(request, request.params, directory.issuer)))
    events.notify()
    reconciler.hint()
    return reply.code(204).send(null)
  })
}

function askingAs(request: FastifyRequest, ref: { slug: string, memberId: string }, issuer: string) {
  return { ...ref, issuer, role: roleIn(callerOf(request), ref.slug), actor: actorOf(request) }
}
