import { compare } from 'semver'
import { type Candidate, orderOf } from './match.ts'
import type { TagOrder, TagRule } from './tag-rule.ts'

const collator = new Intl.Collator('en', { numeric: true })

const orders: Record<TagOrder, (a: Candidate, b: Candidate) => number> = {
  created: (a, b) => (a.createdAt?.getTime() ?? 0) - (b.createdAt?.getTime() ?? 0),
  semver: (a, b) => a.version && b.version ? compare(a.version, b.version) : 0,
  name: byName,
}

/** Above zero when `a` is the newer one, as the rule has it; zero when it cannot be told. */
export function newerBy(rule: TagRule): (a: Candidate, b: Candidate) => number {
  return orders[orderOf(rule)]
}

/** The newest first; what is equally new always in the same order. */
export function ranked(rule: TagRule, candidates: readonly Candidate[]): Candidate[] {
  const newer = newerBy(rule)
  return candidates.toSorted((a, b) => newer(b, a) || byName(b, a))
}

export function byName(a: { name: string }, b: { name: string }): number {
  return collator.compare(a.name, b.name) || (a.name < b.name ? -1 : a.name > b.name ? 1 : 0)
}
