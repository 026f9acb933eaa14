import { isIP } from 'node:net'
import type { FastifyRequest } from 'fastify'
import type { Actor } from '../features/audit/index.ts'
import { actingIn, NeedsPerson } from './access.ts'
import { callerOf } from './authentication.ts'

/** The caller as the audit trail names them. What a proxy was told instead of an address is not believed. */
export function actorOf(request: FastifyRequest): Actor {
  const caller = callerOf(request)
  const { personId, tokenId, surface } = caller
  const address = isIP(request.ip) ? request.ip : undefined
  const from = { personId, surface, requestId: request.id, address }
  if (tokenId !== null) return { kind: 'token', tokenId, ...from }
  const acting = actingIn(caller, slugOf(request))
  return acting ? { kind: 'person', ...from, surface: 'support', supportAccessId: acting.id } : { kind: 'person', ...from }
}

/** For what only a person does. Throws NeedsPerson. */
export function personOf(request: FastifyRequest): Extract<Actor, { kind: 'person' }> {
  const actor = actorOf(request)
  if (actor.kind !== 'person') throw new NeedsPerson()
  return actor
}

function slugOf({ params }: FastifyRequest): string {
  return typeof params === 'object' && params !== null && 'slug' in params ? String(params.slug) : ''
}
