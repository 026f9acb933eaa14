// A tag rule as it is typed, and as it is sent.
import type { TagRule } from '@dezky/contracts/deployer'

export interface RuleDraft {
  ruleKind: TagRule['kind']
  /** The tag, the pattern or the range. */
  rule: string
  by: 'created' | 'semver' | 'name'
  prereleases: boolean
}

export function ruleDraftOf(rule: TagRule | null): RuleDraft {
  if (!rule) return { ruleKind: 'semver', rule: '*', by: 'created', prereleases: false }
  const [by, prereleases] = ['by' in rule ? rule.by : 'created' as const, 'prereleases' in rule && rule.prereleases]
  return { ruleKind: rule.kind, rule: wordsOf(rule), by, prereleases }
}

function wordsOf(rule: TagRule): string {
  switch (rule.kind) {
    case 'exact': return rule.tag
    case 'glob': case 'regex': return rule.pattern
    case 'semver': return rule.range
    case 'newest': return ''
  }
}

export function ruleOf({ ruleKind: kind, rule, by, prereleases }: RuleDraft): TagRule {
  switch (kind) {
    case 'exact': return { kind, tag: rule }
    case 'glob': case 'regex': return { kind, pattern: rule, by }
    case 'semver': return { kind, range: rule, prereleases }
    case 'newest': return { kind, by: by === 'name' ? 'created' : by, prereleases }
  }
}
