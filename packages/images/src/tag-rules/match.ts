// Whether a rule is about a tag at all, and if not, why.
import { parse, satisfies, type SemVer } from 'semver'
import { isDigestTag, isTag } from '../reference.ts'
import { globPattern, type Pattern, regexPattern } from './pattern.ts'
import type { Tag, TagRule } from './tag-rule.ts'

/**
 * `another`: it is not called that. `not-a-version`, `prerelease`, `out-of-range`: as a version. `undated`: nobody knows when it was built.
 * `digest-tag`: a signature, or another thing beside an image. `not-a-tag`: nothing can be called that.
 */
export type Mismatch = 'another' | 'not-a-version' | 'prerelease' | 'out-of-range' | 'undated' | 'digest-tag' | 'not-a-tag'

/** A tag that a rule is about, with what it is ordered by. */
export interface Candidate { name: string, createdAt: Date | null, version: SemVer | null }

export function candidateOf({ name, createdAt = null }: Tag): Candidate {
  return { name, createdAt, version: parse(name) }
}

/** Null for a match. What is needed to find out is prepared once. */
export function matcherOf(rule: TagRule): (candidate: Candidate) => Mismatch | null {
  const matches = named(rule)
  return (candidate) => {
    if (!isTag(candidate.name)) return 'not-a-tag'
    if (rule.kind !== 'exact' && isDigestTag(candidate.name)) return 'digest-tag'
    return matches(candidate) ?? unordered(rule, candidate)
  }
}

function named(rule: TagRule): (candidate: Candidate) => Mismatch | null {
  switch (rule.kind) {
    case 'exact': return ({ name }) => name === rule.tag ? null : 'another'
    case 'glob': return byPattern(globPattern(rule.pattern))
    case 'regex': return byPattern(regexPattern(rule.pattern))
    case 'semver': return ({ version }) => version && withinRange(version, rule.range, rule.prereleases)
    case 'newest': return ({ version }) => rule.by === 'semver' && version && !rule.prereleases && isPrerelease(version) ? 'prerelease' : null
  }
}

function byPattern(pattern: Pattern | null): (candidate: Candidate) => Mismatch | null {
  return ({ name }) => pattern?.(name) ? null : 'another'
}

function withinRange(version: SemVer, range: string, includePrerelease: boolean): Mismatch | null {
  if (satisfies(version, range, { includePrerelease })) return null
  return isPrerelease(version) && satisfies(version, range, { includePrerelease: true }) ? 'prerelease' : 'out-of-range'
}

function isPrerelease({ prerelease }: SemVer): boolean {
  return prerelease.length > 0
}

/** What its order does not know cannot be the newest. */
function unordered(rule: TagRule, { createdAt, version }: Candidate): Mismatch | null {
  const by = orderOf(rule)
  if (by === 'semver' && !version) return 'not-a-version'
  return by === 'created' && !createdAt ? 'undated' : null
}

export function orderOf(rule: TagRule): 'created' | 'semver' | 'name' {
  return rule.kind === 'exact' ? 'name' : rule.kind === 'semver' ? 'semver' : rule.by
}
