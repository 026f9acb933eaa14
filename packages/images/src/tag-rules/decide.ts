// Which tag a stage is to run, by its rule. Nothing goes back by itself: what is older is never chosen over what runs.
import { type Candidate, candidateOf, matcherOf } from './match.ts'
import { newerBy, ranked } from './order.ts'
import type { Tag, TagRule } from './tag-rule.ts'

/**
 * `first`: nothing runs yet. `newer`: than what runs. `other`: what runs is not what the rule is about. `same`: what runs is the newest;
 * its tag may have come to stand for another image. With null, nothing is deployed: `none` matches, there is only `older`, or what
 * matches, or what runs, is `undated` and cannot be compared.
 */
export type Decision =
  | { tag: string, why: 'first' | 'newer' | 'other' | 'same' }
  | { tag: null, why: 'none' | 'older' | 'undated' }

/** `current`: what runs; its day is taken from `tags` where it is not given. */
export function decide(rule: TagRule, tags: readonly Tag[], current: Tag | null): Decision {
  const mismatch = matcherOf(rule)
  const candidates = tags.map(candidateOf)
  const best = ranked(rule, candidates.filter(candidate => mismatch(candidate) === null))[0]
  if (!best) return { tag: null, why: candidates.some(candidate => mismatch(candidate) === 'undated') ? 'undated' : 'none' }
  if (!current) return { tag: best.name, why: 'first' }
  if (best.name === current.name) return { tag: best.name, why: 'same' }
  const listed = candidates.find(({ name }) => name === current.name)
  const running = candidateOf({ name: current.name, createdAt: current.createdAt ?? listed?.createdAt })
  const unfit = mismatch(running)
  if (unfit !== null) return unfit === 'undated' ? { tag: null, why: 'undated' } : { tag: best.name, why: 'other' }
  return compared(newerBy(rule)(best, running), best, listed)
}

function compared(newer: number, best: Candidate, listed: Candidate | undefined): Decision {
  if (newer > 0) return { tag: best.name, why: 'newer' }
  if (newer < 0) return { tag: null, why: 'older' }
  // Two tags of one version, or of one moment: it stays with the one that runs, as long as there is that.
  return listed ? { tag: listed.name, why: 'same' } : { tag: best.name, why: 'other' }
}
