// What a caller's queries may see, decided once a request from what the database says of them.
import type { OperatorScope, TenantScope } from '../database/index.ts'
import { operatorScope, tenantScope } from '../database/index.ts'
import type { Caller } from '../features/people/person.ts'
import { NotHere } from './not-here.ts'

/** An operator needs both: a token for the operator's surface, and the database's word. */
function isOperator(caller: Caller): boolean {
  return caller.surface === 'operator' && caller.platformAdmin
}

/** To the portal, operators' routes are not there: a refusal would tell whose tenants exist. */
export function requireOperator(caller: Caller): OperatorScope {
  if (!isOperator(caller)) throw new NotHere()
  return operatorScope(caller.personId)
}

export function scopeOf(caller: Caller): OperatorScope | TenantScope {
  if (isOperator(caller)) return operatorScope(caller.personId)
  return tenantScope(caller.personId, caller.memberships.map(({ tenantId }) => tenantId))
}

/** The rule that the database's policies hold, for events, which are handed on without asking it. */
export function visibleTo(caller: Caller): (event: { tenantId: string | null }) => boolean {
  if (isOperator(caller)) return () => true
  const own = new Set(caller.memberships.map(({ tenantId }) => tenantId))
  return ({ tenantId }) => tenantId !== null && own.has(tenantId)
}
