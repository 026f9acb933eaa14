import { validRange } from 'semver'
import { isTag } from '../reference.ts'
import { globPattern, regexPattern } from './pattern.ts'
import type { TagOrder, TagRule } from './tag-rule.ts'

/** Which part is not as it must be. */
export type TagRuleFault = 'kind' | 'tag' | 'pattern' | 'range' | 'by' | 'prereleases'

export type ParsedTagRule = { ok: true, rule: TagRule } | { ok: false, fault: TagRuleFault }

/**
 * What somebody wrote (JSON, YAML) as a rule that can be followed. `by` may be left out, and is `created` then, and `prereleases` is
 * false. Never throws.
 */
export function parseTagRule(written: unknown): ParsedTagRule {
  if (typeof written !== 'object' || written === null) return { ok: false, fault: 'kind' }
  const { kind, tag, pattern, range, by = 'created', prereleases = false } = written as Record<string, unknown>
  const requires = (right: boolean, fault: TagRuleFault, rule: unknown): ParsedTagRule =>
    right ? { ok: true, rule: rule as TagRule } : { ok: false, fault }
  if (typeof prereleases !== 'boolean') return { ok: false, fault: 'prereleases' }
  switch (kind) {
    case 'exact': return requires(isText(tag) && isTag(tag), 'tag', { kind, tag })
    case 'glob': case 'regex': {
      const compile = kind === 'glob' ? globPattern : regexPattern
      if (!isOrder(by)) return { ok: false, fault: 'by' }
      return requires(isText(pattern) && compile(pattern) !== null, 'pattern', { kind, pattern, by })
    }
    case 'semver': return requires(isText(range) && isRange(range), 'range', { kind, range, prereleases })
    case 'newest': return requires(by === 'created' || by === 'semver', 'by', { kind, by, prereleases })
    default: return { ok: false, fault: 'kind' }
  }
}

function isText(value: unknown): value is string {
  return typeof value === 'string'
}

function isOrder(value: unknown): value is TagOrder {
  return value === 'created' || value === 'semver' || value === 'name'
}

function isRange(text: string): boolean {
  return text.trim() !== '' && text.length <= 200 && validRange(text) !== null
}
