// How Nginx Proxy Manager says no. Source: backend/lib/error.js and the error handler of backend/app.js.
import type { FastifyReply } from 'fastify'
import type { Refusals } from '../refusal.ts'

export class ApiError extends Error {
  readonly status: number

  constructor(status: number, message: string) {
    super(message)
    this.status = status
  }
}

export function invalid(message: string): ApiError {
  return new ApiError(400, message)
}

export function notFound(what: string | number): ApiError {
  return new ApiError(404, `Not Found - ${what}`)
}

/** Whatever it was, it is not for the public. */
export function internal(): ApiError {
  return new ApiError(500, 'Internal Error')
}

export const refusals: Refusals = {
  // It limits nobody: this is what a proxy before it says.
  rateLimited: { status: 429, headers: { 'content-type': 'text/plain' }, body: 'Too Many Requests' },
  unauthorized: { status: 400, body: said(400, 'Token has expired') },
  failed: status => ({ status, body: said(status, 'Internal Error') }),
}

export function refuse(reply: FastifyReply, { status, message }: ApiError): FastifyReply {
  return reply.code(status).type('application/json').send(JSON.stringify(said(status, message)))
}

function said(code: number, message: string) {
  return { error: { code, message } }
}
