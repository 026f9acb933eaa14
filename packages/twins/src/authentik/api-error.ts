// How Authentik says no: as Django REST framework does.
import type { Refusals } from '../refusal.ts'

export class ApiError extends Error {
  readonly status: number
  readonly body: unknown

  constructor(status: number, body: unknown) {
    super(`refused with ${status}`)
    this.status = status
    this.body = body
  }
}

/** By field; `non_field_errors` where it is about no field. */
export function invalid(errors: Record<string, unknown>): ApiError {
  return new ApiError(400, errors)
}

export function notFound(kind?: string): ApiError {
  return new ApiError(404, { detail: kind ? `No ${kind} matches the given query.` : 'Not found.' })
}

/** There is no 401: nothing tells how one could authenticate. */
export function forbidden(detail: string): ApiError {
  return new ApiError(403, { detail })
}

export const badToken = 'Token invalid/expired'

export const refusals: Refusals = {
  rateLimited: { status: 429, body: { detail: 'Request was throttled. Expected available in 1 second.' } },
  unauthorized: { status: 403, body: { detail: badToken } },
  // Whatever breaks is answered by the router before the application, or by a proxy before that: neither speaks JSON.
  failed: status => ({ status, headers: { 'content-type': 'text/html; charset=utf-8' }, body: '<h1>Server Error</h1>' }),
}
