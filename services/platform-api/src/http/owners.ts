// What a workspace's own owners decide, and nobody for them.
import type { FastifyRequest } from 'fastify'
import { Problem } from '@dezky/runtime'
import type { PlatformScope } from '../database/index.ts'
import { accessTo, isOperator, requirePerson } from './access.ts'
import { callerOf } from './authentication.ts'

/** Throws OwnersDecide to an operator, who otherwise may what owners may, and NeedsPerson to a program. */
export function ownersScope(request: FastifyRequest, slug: string): PlatformScope {
  const caller = callerOf(request)
  const scope = accessTo(caller, slug, 'tenant:lifecycle')
  if (isOperator(caller)) throw new OwnersDecide()
  requirePerson(caller)
  return scope
}

class OwnersDecide extends Problem {
  constructor() {
    super({
      code: 'owners_decide', status: 403, title: 'The customer decides', detail: 'Only an owner of the workspace can do this.',
    })
  }
}
