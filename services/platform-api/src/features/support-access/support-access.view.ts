import type { SupportAccess } from '@dezky/contracts'
import type { Caller } from '../people/index.ts'
import type { StoredAccess } from './support-access.store.ts'

/** The way in is shown to whoever it is for, while it leads somewhere. */
export function shownTo({ personId }: Pick<Caller, 'personId'>, access: StoredAccess, portalUrl: string): SupportAccess {
  const isTheirs = access.state === 'active' && access.operator.id === personId
  return { ...access, portalUrl: isTheirs ? new URL(`/act/${access.id}`, portalUrl).href : null }
}
