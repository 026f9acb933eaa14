// How LibreGraph says no.
// Source: services/graph/pkg/errorcode of Infinite Scale.
import { randomUUID } from 'node:crypto'
import type { FastifyReply } from 'fastify'
import type { Refusals } from '../refusal.ts'

export class GraphError extends Error {
  readonly status: number
  readonly code: string

  constructor(status: number, code: string, message: string) {
    super(message)
    this.status = status
    this.code = code
  }
}

export function invalid(message: string): GraphError {
  return new GraphError(400, 'invalidRequest', message)
}

export function notFound(message: string): GraphError {
  return new GraphError(404, 'itemNotFound', message)
}

export function notAllowed(message: string): GraphError {
  return new GraphError(403, 'notAllowed', message)
}

/** As the proxy answers; the body stays empty. */
export const unauthorized = {
  status: 401, headers: { 'www-authenticate': 'Bearer realm="ocis", charset="UTF-8"', 'content-type': 'text/plain' }, body: '',
}

export const refusals: Refusals = {
  // The server itself limits nobody: this is what a proxy before it says.
  rateLimited: { status: 429, headers: { 'content-type': 'text/plain' }, body: 'Too Many Requests' },
  unauthorized,
  failed: status => ({ status, body: said('generalException', 'upstream service failed') }),
}

export function refuse(reply: FastifyReply, { status, code, message }: GraphError): FastifyReply {
  return reply.code(status).type('application/json').send(JSON.stringify(said(code, message)))
}

function said(code: string, message: string) {
  return { error: { code, message, innererror: { date: new Date().toISOString(), 'request-id': randomUUID() } } }
}
