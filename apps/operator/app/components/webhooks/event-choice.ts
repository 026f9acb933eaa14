// Choosing events: everything, whole areas, single ones; what is within something chosen is not chosen a second time.
import { areaOf } from '@dezky/contracts'

/** What is left of a choice once it was changed: what was chosen last counts. */
export function tidied(chosen: string[], before: string[]): string[] {
  const added = chosen.filter(pattern => !before.includes(pattern))
  return chosen.filter(pattern => !added.some(other => other !== pattern && excludes(other, pattern)))
}

function excludes(added: string, pattern: string): boolean {
  if (added === '*' || pattern === '*') return true
  return areaOf(added) === areaOf(pattern) && (added.endsWith('.*') || pattern.endsWith('.*'))
}
