import { type Candidate, candidateOf, matcherOf, type Mismatch } from './match.ts'
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
    ...matching.map((candidate, at) => ({ ...shown(candidate), matches: true, why: at === 0 ? 'deploys' as const : 'outranked' as const })),
    ...judged.toSorted((a, b) => byName(b.candidate, a.candidate))
      .flatMap(({ candidate, why }) => why === null ? [] : [{ ...shown(candidate), matches: false, why }]),
  ]
}

function shown({ name, createdAt }: Candidate): Pick<DryRun, 'tag' | 'createdAt'> {
  return { tag: name, createdAt }
}
