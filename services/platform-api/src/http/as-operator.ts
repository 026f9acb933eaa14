import type { FastifyRequest } from 'fastify'
import type { Permission } from '@dezky/contracts'
import type { Scoped } from '../database/index.ts'
import { inScope } from '../database/index.ts'
import type { Services } from '../services.ts'
import { requireOperator } from './access.ts'
import { callerOf } from './authentication.ts'

/** Changes something in one transaction as the operator who asks; what that told and woke is heard at once. */
export async function asOperator<Result>(
  { db, events, reconciler }: Services, request: FastifyRequest, permission: Permission, work: (trx: Scoped) => Promise<Result>,
): Promise<Result> {
  const result = await inScope(db, requireOperator(callerOf(request), permission), work)
  events.notify()
  reconciler.hint()
  return result
}
