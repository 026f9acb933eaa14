// Choosing events: everything, whole areas, single ones; what is within something chosen is not chosen a second time.
import type { EventArea, EventType } from '@dezky/contracts'
import { areaOf, eventTypes } from '@dezky/contracts'

/** What is told to operators alone. */
const operatorAreas: readonly EventArea[] = ['plan', 'partner', 'person', 'platform_admin', 'outbox', 'setting', 'upstream']
const operatorTypes: readonly EventType[] = ['tenant.note_added', 'tenant.note_removed', 'ticket.noted', 'ticket.assigned']

/** What a webhook can be sent; `within` a tenant, what is said of that. */
export function offeredTypes(within: boolean): readonly EventType[] {
  return within ? eventTypes.filter(type => !operatorAreas.includes(areaOf(type)) && !operatorTypes.includes(type)) : eventTypes
}

/** What is left of a choice once it was changed: what was chosen last counts. */
export function tidied(chosen: string[], before: string[]): string[] {
  const added = chosen.filter(pattern => !before.includes(pattern))
  return chosen.filter(pattern => !added.some(other => other !== pattern && excludes(other, pattern)))
}

function excludes(added: string, pattern: string): boolean {
  if (added === '*' || pattern === '*') return true
  return areaOf(added) === areaOf(pattern) && (added.endsWith('.*') || pattern.endsWith('.*'))
}
