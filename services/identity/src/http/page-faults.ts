// A failure on a page is a page too.
import type { FastifyInstance, FastifyReply } from 'fastify'
import { errors } from 'oidc-provider'
import { TooManyTries } from '../features/throttle/index.ts'
import { errorPage, expiredPage, lockedPage } from '../views/faults.ts'
import type { Html } from '../views/html.ts'
import { CrossSiteForm } from './same-origin.ts'
import type { Visits } from './visit.ts'

export function sendPage(reply: FastifyReply, page: Html, status = 200): FastifyReply {
  return reply.code(status).type('text/html; charset=utf-8').send(page.text)
}

/** A page, or the address of the next. */
export function goOn(reply: FastifyReply, next: Html | string): FastifyReply {
  return typeof next === 'string' ? reply.redirect(next, 303) : sendPage(reply, next)
}

export function installPageFaults(app: FastifyInstance, visits: Visits): void {
  app.setErrorHandler((error: Error & { statusCode?: number }, request, reply) => {
    const visit = visits(request.raw)
    if (error instanceof TooManyTries) {
      return sendPage(reply.header('retry-after', error.retryAfterSeconds), lockedPage(visit, error.retryAfterSeconds), 429)
    }
    if (error instanceof CrossSiteForm) return sendPage(reply, errorPage(visit, { lead: visit.words.error.crossSite }), 403)
    if (error instanceof errors.SessionNotFound) return sendPage(reply, expiredPage({ ...visit, here: null }), 400)
    const { failed, refused } = visit.words.error
    if (error.statusCode && error.statusCode < 500) return sendPage(reply, errorPage(visit, { lead: refused }), error.statusCode)
    request.log.error({ err: error }, 'a page failed')
    return sendPage(reply, errorPage(visit, { lead: failed, detail: request.id }), 500)
  })
}
