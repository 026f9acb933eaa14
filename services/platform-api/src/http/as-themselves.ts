import type { FastifyRequest } from 'fastify'
import type { Readable, Scoped } from '../database/index.ts'
import { inScope, readIn } from '../database/index.ts'
import type { Actor } from '../features/audit/index.ts'
import type { Services } from '../services.ts'
import { asThemselves } from './access.ts'
import { personOf } from './actor.ts'
import { callerOf } from './authentication.ts'

/** The caller, who acts. */
export interface Own { id: string, actor: Actor }

/** What the caller may see of themselves and of those they work with. Throws NeedsPerson. */
export function readOwn({ db }: Pick<Services, 'db'>, request: FastifyRequest): Readable {
  return readIn(db, asThemselves(callerOf(request)))
}

/** Changes something of the caller's own in one transaction; what that told and woke is heard at once. */
export async function changeOwn<Result>(
  { db, events, reconciler }: Services, request: FastifyRequest, work: (trx: Scoped, own: Own) => Promise<Result>,
): Promise<Result> {
  const caller = callerOf(request)
  const scope = asThemselves(caller)
  const own = { id: caller.personId, actor: personOf(request) }
  const result = await inScope(db, scope, trx => work(trx, own))
  events.notify()
  reconciler.hint()
  return result
}
