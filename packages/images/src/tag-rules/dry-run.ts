import { candidateOf, matcherOf, type Mismatch } from './match.ts'
import { byName, ranked } from './order.ts'
import type { Tag, TagRule } from './tag-rule.ts'

/** `deploys`: the newest of those that match. `outranked`: another one is newer. */
export interface DryRun { tag: string, createdAt: Date | null, matches: boolean, why: 'deploys' | 'outranked' | Mismatch }

/** What a rule makes of each of these tags: those that match, the newest first; then the others by name, each with the reason. */
export function dryRun(rule: TagRule, tags: readonly Tag[]): DryRun[] {
  const mismatch = matcherOf(rule)
  const judged = tags.map(candidateOf).map(candidate => ({ candidate, why: mismatch(candidate) }))
  const matching = ranked(rule, judged.filter(({ why }) => why === null).map(({ candidate }) => candidate))
  return [
    ...matching.map(({ name, createdAt }, at): DryRun => ({ tag: name, createdAt, matches: true, why: at === 0 ? 'deploys' : 'outranked' })),
    ...judged.toSorted((a, b) => byName(b.candidate, a.candidate)).flatMap(({ candidate: { name, createdAt }, why }): DryRun[] =>
      why === null ? [] : [{ tag: name, createdAt, matches: false, why }]),
  ]
}
