import type { FastifyRequest } from 'fastify'
import type { Actor } from '../features/audit/index.ts'
import { callerOf } from './authentication.ts'

/** The caller as the audit trail names them. */
export function actorOf(request: FastifyRequest): Actor {
  const { personId, surface } = callerOf(request)
  return { kind: 'person', personId, surface, requestId: request.id, address: request.ip }
}
