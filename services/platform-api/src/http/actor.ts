import type { FastifyRequest } from 'fastify'
import type { Actor } from '../features/audit/index.ts'
import { callerOf } from './authentication.ts'

/** The caller as the audit trail names them. */
export function actorOf(request: FastifyRequest): Actor {
  const { personId, tokenId, surface } = callerOf(request)
  const from = { personId, surface, requestId: request.id, address: request.ip }
  return tokenId === null ? { kind: 'person', ...from } : { kind: 'token', tokenId, ...from }
}
