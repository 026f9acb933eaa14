// What the routes of tickets have in common: who asks, for which side, and whether they may.
import type { FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { Clock } from '@dezky/runtime'
import type { PlatformScope } from '../../database/index.ts'
import { accessTo, isOperator } from '../../http/access.ts'
import { actorOf } from '../../http/actor.ts'
import { callerOf } from '../../http/authentication.ts'
import type { Speaker } from './ticket.ts'

/** Whoever is shut out has all the more to ask. */
export const evenSuspended = { evenSuspended: true }

export function accessToTickets(request: FastifyRequest, slug: string, permission: 'tickets:read' | 'tickets:write'): PlatformScope {
  return accessTo(callerOf(request), slug, permission, evenSuspended)
}

/** An operator who is a member, too, speaks for the side by whose surface they come. */
export function speakerOf(request: FastifyRequest, clock: Clock): Speaker {
  const caller = callerOf(request)
  return { side: isOperator(caller) ? 'us' : 'customer', personId: caller.personId, actor: actorOf(request), now: clock.now() }
}

export const numberSchema = z.coerce.number().int().min(1).max(2_147_483_647).meta({ example: 1042 })
