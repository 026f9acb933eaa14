import type { FastifyRequest } from 'fastify'
import type { PlatformScope } from '../../database/index.ts'
import { accessTo } from '../../http/access.ts'
import { callerOf } from '../../http/authentication.ts'

/** Whoever is shut out has all the more to ask. */
export const evenSuspended = { evenSuspended: true }

export function accessToTickets(request: FastifyRequest, slug: string, permission: 'tickets:read' | 'tickets:write'): PlatformScope {
  return accessTo(callerOf(request), slug, permission, evenSuspended)
}
