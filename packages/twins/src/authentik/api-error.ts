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

/** By field; `non_field_errors` where it is about no field. A filter that cannot be read is told in a bare list. */
export function invalid(errors: Record<string, unknown> | string[]): ApiError {
  return new ApiError(400, errors)
}

export function notFound(kind?: string): ApiError {
  return new ApiError(404, { detail: kind ? `No ${kind} matches the given query.` : 'Not found.' })
}

/** There is no 401: nothing tells how one could authenticate. */
export function forbidden(detail: string): ApiError {
  return new ApiError(403, { detail })
}

export const notAllowed = 'You do not have permission to perform this action.'
export const badToken = 'Token invalid/expired'

export const refusals: Refusals = {
  rateLimited: { status: 429, body: { detail: 'Request was throttled.' } },
  unauthorized: { status: 403, body: { detail: badToken } },
  // A fault in the application has no body; what does not reach it is answered by the router before it, in plain text.
  failed: status => ({
    status, headers: { 'content-type': 'text/plain; charset=utf-8' },
    body: status === 500 ? '' : 'failed to connect to authentik backend: authentik starting',
  }),
}
