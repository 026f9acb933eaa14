import { isIP } from 'node:net'
import type { FastifyRequest } from 'fastify'
import type { Actor } from '../features/audit/index.ts'
import { callerOf } from './authentication.ts'

/** The caller as the audit trail names them. What a proxy was told instead of an address is not believed. */
export function actorOf(request: FastifyRequest): Actor {
  const { personId, tokenId, surface } = callerOf(request)
  const from = { personId, surface, requestId: request.id, address: isIP(request.ip) ? request.ip : undefined }
  return tokenId === null ? { kind: 'person', ...from } : { kind: 'token', tokenId, ...from }
}
