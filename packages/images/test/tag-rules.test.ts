import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decide, type Decision, dryRun, movedTag, parseTagRule, type Tag, type TagRule, type TagRuleFault } from '../src/index.ts'
import { tricks } from './tricks.ts'

const day = (at: number) => new Date(Date.UTC(2026, 0, at))
const named = (...names: string[]): Tag[] => names.map(name => ({ name }))
/** Each a day newer than the one before. */
const dated = (...names: string[]): Tag[] => names.map((name, at) => ({ name, createdAt: day(at + 1) }))

const semver = (range: string, prereleases = false): TagRule => ({ kind: 'semver', range, prereleases })
const glob = (pattern: string, by: 'created' | 'semver' | 'name' = 'name'): TagRule => ({ kind: 'glob', pattern, by })
const regex = (pattern: string, by: 'created' | 'semver' | 'name' = 'name'): TagRule => ({ kind: 'regex', pattern, by })
const exact = (tag: string): TagRule => ({ kind: 'exact', tag })
const signature = `sha256-${'ab'.repeat(32)}.sig`
const newest = (by: 'created' | 'semver', prereleases = false): TagRule => ({ kind: 'newest', by, prereleases })

describe('a rule, as it is written', () => {
  test.each<[unknown, TagRule]>([
    [{ kind: 'exact', tag: 'latest' }, { kind: 'exact', tag: 'latest' }],
    [{ kind: 'glob', pattern: 'main-*' }, { kind: 'glob', pattern: 'main-*', by: 'created' }],
    [{ kind: 'glob', pattern: 'v?.*', by: 'name', more: 7 }, { kind: 'glob', pattern: 'v?.*', by: 'name' }],
    [{ kind: 'regex', pattern: '^v\\d+$', by: 'semver' }, { kind: 'regex', pattern: '^v\\d+$', by: 'semver' }],
    [{ kind: 'semver', range: '^1.2 || >=3' }, { kind: 'semver', range: '^1.2 || >=3', prereleases: false }],
    [{ kind: 'newest' }, { kind: 'newest', by: 'created', prereleases: false }],
    [{ kind: 'newest', by: 'semver', prereleases: true }, { kind: 'newest', by: 'semver', prereleases: true }],
  ])('%j is one', (written, rule) => {
    expect(parseTagRule(written)).toEqual({ ok: true, rule })
  })

  test.each<[unknown, TagRuleFault]>([
    [undefined, 'kind'], [null, 'kind'], ['latest', 'kind'], [{}, 'kind'], [[], 'kind'], [{ kind: 'constructor' }, 'kind'],
    [{ kind: 'exact' }, 'tag'], [{ kind: 'exact', tag: '' }, 'tag'], [{ kind: 'exact', tag: '$(id)' }, 'tag'],
    [{ kind: 'exact', tag: 7 }, 'tag'],
    [{ kind: 'glob' }, 'pattern'], [{ kind: 'glob', pattern: '' }, 'pattern'], [{ kind: 'glob', pattern: '[a-z]' }, 'pattern'],
    [{ kind: 'glob', pattern: 'a/*' }, 'pattern'], [{ kind: 'glob', pattern: 'a'.repeat(201) }, 'pattern'],
    [{ kind: 'glob', pattern: '*', by: 'size' }, 'by'], [{ kind: 'glob', pattern: '*', by: null }, 'by'],
    [{ kind: 'regex', pattern: '' }, 'pattern'], [{ kind: 'regex', pattern: '(' }, 'pattern'],
    [{ kind: 'regex', pattern: '(a)\\1' }, 'pattern'],
    [{ kind: 'regex', pattern: '(?=a)a' }, 'pattern'], [{ kind: 'regex', pattern: '(a{30}){30}' }, 'pattern'],
    [{ kind: 'regex', pattern: '((((a{9}){9}){9}){9}){9}' }, 'pattern'], [{ kind: 'regex', pattern: ['a'] }, 'pattern'],
    [{ kind: 'semver', range: '' }, 'range'], [{ kind: 'semver', range: ' ' }, 'range'], [{ kind: 'semver', range: 'newest' }, 'range'],
    [{ kind: 'semver', range: `1 ${'|| 1 '.repeat(100)}` }, 'range'], [{ kind: 'semver' }, 'range'],
    [{ kind: 'semver', range: '1', prereleases: 'yes' }, 'prereleases'], [{ kind: 'newest', by: 'name' }, 'by'],
  ])('%j is none for its %s', (written, fault) => {
    expect(parseTagRule(written)).toEqual({ ok: false, fault })
  })

  test('is judged whatever it is, and followed without trouble when it is one', () => {
    const words = fc.constantFrom('exact', 'glob', 'regex', 'semver', 'newest', 'created', '*', '(a|a)*', '>=1 <2')
    const value = fc.oneof(tricks, words, fc.jsonValue())
    const written = fc.record({ kind: value, tag: value, pattern: value, range: value, by: value }, { requiredKeys: [] })
    fc.assert(fc.property(written, fc.array(tricks, { maxLength: 8 }), (written, names) => {
      const parsed = parseTagRule(written)
      if (parsed.ok) expect(dryRun(parsed.rule, named(...names, 'v1'))).toHaveLength(names.length + 1)
    }), { numRuns: 500 })
  })
})

describe('which tag is deployed', () => {
  const versions = named('v1.2.3', '1.10.0', 'v1.9.9', '2.0.0-rc.1', 'v2.0.0-rc.2', '1.2', 'latest', '0.9.0', '1.10.1-alpine')
  test.each<[string, TagRule, Tag[], Decision]>([
    ['the one that is named', exact('latest'), versions, { tag: 'latest', why: 'first' }],
    ['none that is named otherwise', exact('Latest'), versions, { tag: null, why: 'none' }],
    ['the highest of a range', semver('^1'), versions, { tag: '1.10.0', why: 'first' }],
    ['the highest below', semver('<1.9.9'), versions, { tag: 'v1.2.3', why: 'first' }],
    ['none outside of it', semver('^3'), versions, { tag: null, why: 'none' }],
    ['no prerelease of a range', semver('>=1'), versions, { tag: '1.10.0', why: 'first' }],
    ['a prerelease where they are asked for', semver('>=1', true), versions, { tag: 'v2.0.0-rc.2', why: 'first' }],
    ['a prerelease that the range names', semver('>=2.0.0-rc.1'), versions, { tag: 'v2.0.0-rc.2', why: 'first' }],
    ['the newest version', newest('semver'), versions, { tag: '1.10.0', why: 'first' }],
    ['the newest version of all', newest('semver', true), versions, { tag: 'v2.0.0-rc.2', why: 'first' }],
    ['the newest version of a kind', glob('*-alpine', 'semver'), versions, { tag: '1.10.1-alpine', why: 'first' }],
    ['the newest build', newest('created'), dated('b', 'c', 'a'), { tag: 'a', why: 'first' }],
    ['the newest build of a branch', glob('main-*', 'created'), dated('main-c', 'main-a', 'dev-b'), { tag: 'main-a', why: 'first' }],
    ['the highest number', glob('main-*'), named('main-9', 'main-10', 'main-', 'main', 'xmain-11'), { tag: 'main-10', why: 'first' }],
    ['the whole of a glob', glob('v1.?'), named('v1.2.3', 'xv1.2', 'v1x2', 'v1.2'), { tag: 'v1.2', why: 'first' }],
    ['the whole of a regex', regex('v\\d'), named('v10', 'xv1', 'v1', 'V2'), { tag: 'v1', why: 'first' }],
    ['the whole of a regex that says so', regex('^(?i)v\\d$'), named('v10', 'v1', 'V2'), { tag: 'V2', why: 'first' }],
    ['one of a choice', regex('a|ab'), named('a', 'ab', 'abc'), { tag: 'ab', why: 'first' }],
    ['nothing of nothing', newest('created'), [], { tag: null, why: 'none' }],
    ['nothing that nobody knows the age of', newest('created'), named('a', 'b'), { tag: null, why: 'undated' }],
    ['the newest of those whose age is known', newest('created'), [...named('z'), ...dated('a', 'b')], { tag: 'b', why: 'first' }],
    ['no signature', newest('created'), dated('v1', signature), { tag: 'v1', why: 'first' }],
    ['even a signature, where it is named', exact(signature), named('v1', signature), { tag: signature, why: 'first' }],
    ['no trick', glob('*'), named('$(id)', '../x', '', '-v'), { tag: null, why: 'none' }],
    ['always the same of several that are equal', semver('1'), named('1.0.0', 'v1.0.0'), { tag: 'v1.0.0', why: 'first' }],
  ])('%s', (_, rule, tags, decision) => {
    expect(decide(rule, tags, null)).toEqual(decision)
    expect(decide(rule, tags.toReversed(), null)).toEqual(decision)
  })

  test.each<[string, TagRule, Tag[], Tag, Decision]>([
    ['a newer one', semver('1'), named('1.0.0', '1.1.0'), { name: '1.0.0' }, { tag: '1.1.0', why: 'newer' }],
    ['the same one, whose image may be another', semver('1'), named('1.0.0', '1.1.0'), { name: '1.1.0' }, { tag: '1.1.0', why: 'same' }],
    ['nothing older, when what runs was deleted', semver('1'), named('1.0.0'), { name: '1.1.0' }, { tag: null, why: 'older' }],
    ['what runs, under one name of two', semver('1'), named('1.0.0', 'v1.0.0'), { name: '1.0.0' }, { tag: '1.0.0', why: 'same' }],
    ['what runs, under the name that is left', semver('1'), named('v1.0.0'), { name: '1.0.0' }, { tag: 'v1.0.0', why: 'other' }],
    ['what the rule is about now, be it older', semver('^1'), named('1.0.0', '2.0.0'), { name: '2.0.0' }, { tag: '1.0.0', why: 'other' }],
    ['what the rule is about now', glob('main-*'), named('main-1', 'v9'), { name: 'v9' }, { tag: 'main-1', why: 'other' }],
    ['another tag that is named now', exact('b'), named('a', 'b'), { name: 'a' }, { tag: 'b', why: 'other' }],
    ['a newer build', newest('created'), dated('b', 'a'), { name: 'b' }, { tag: 'a', why: 'newer' }],
    ['no older build', newest('created'), dated('b', 'a'), { name: 'gone', createdAt: day(9) }, { tag: null, why: 'older' }],
    ['a newer build than it', newest('created'), dated('b', 'a'), { name: 'gone', createdAt: day(1) }, { tag: 'a', why: 'newer' }],
    ['nothing beside what is of no known age', newest('created'), dated('b', 'a'), { name: 'gone' }, { tag: null, why: 'undated' }],
    ['nothing while nothing matches', semver('9'), named('1.0.0'), { name: '1.0.0' }, { tag: null, why: 'none' }],
    ['a release after all', semver('1', true), named('1.0.0-rc.9', '1.0.0'), { name: '1.0.0-rc.9' }, { tag: '1.0.0', why: 'newer' }],
  ])('%s', (_, rule, tags, current, decision) => {
    expect(decide(rule, tags, current)).toEqual(decision)
  })

  const names = ['1.0.0', 'v1.0.0', '1.0.1', '1.1.0-rc.1', '2.0.0', 'main-1', 'main-2', 'main-10', 'latest', 'dev', '1.2', 'V1']
  const rules = fc.constantFrom(
    semver('^1'), semver('*', true), newest('semver'), newest('semver', true), newest('created'), glob('*'), glob('main-*', 'created'),
    glob('*', 'semver'), regex('[a-z]+-\\d+'), regex('.*', 'created'), exact('latest'),
  )
  const tags = fc.uniqueArray(fc.record({
    name: fc.constantFrom(...names), createdAt: fc.option(fc.integer({ min: 1, max: 6 }).map(day)),
  }), { selector: ({ name }) => name })

  test('does not depend on the order in which tags are listed', () => {
    const twice = tags.chain(tags => fc.tuple(fc.constant(tags), fc.shuffledSubarray(tags, { minLength: tags.length })))
    fc.assert(fc.property(rules, twice, fc.nat(), (rule, [tags, shuffled], at) => {
      const current = tags[at % (tags.length + 1)] ?? null
      expect(decide(rule, shuffled, current)).toEqual(decide(rule, tags, current))
      expect(dryRun(rule, shuffled)).toEqual(dryRun(rule, tags))
    }))
  })

  test('comes to rest: what was deployed stays until something newer comes', () => {
    fc.assert(fc.property(rules, tags, fc.nat(), (rule, tags, at) => {
      const { tag } = decide(rule, tags, tags[at % (tags.length + 1)] ?? null)
      if (tag !== null) expect(decide(rule, tags, tags.find(({ name }) => name === tag)!)).toEqual({ tag, why: 'same' })
    }))
  })

  test('is the first of the preview', () => {
    fc.assert(fc.property(rules, tags, (rule, tags) => {
      const preview = dryRun(rule, tags)
      expect(preview.map(({ tag }) => tag).toSorted()).toEqual(tags.map(({ name }) => name).toSorted())
      expect(preview.filter(({ matches }) => matches).map(({ why }) => why === 'deploys')).toEqual(
        preview.filter(({ matches }) => matches).map((_, at) => at === 0),
      )
      expect(decide(rule, tags, null).tag).toBe(preview[0]?.matches ? preview[0].tag : null)
    }))
  })
})

describe('the preview of a rule', () => {
  const whys = (rule: TagRule, tags: Tag[]) => dryRun(rule, tags).map(({ tag, why }) => `${tag} ${why}`)

  test('says of every tag why, and why not', () => {
    const tags = named('v1.0.0', 'v1.2.0', 'v2.0.0', 'v1.3.0-rc.1', 'latest', '1.2', '$(id)', signature)
    expect(whys(semver('^1'), tags)).toEqual([
      'v1.2.0 deploys', 'v1.0.0 outranked', 'v2.0.0 out-of-range', 'v1.3.0-rc.1 prerelease', `${signature} digest-tag`,
      'latest not-a-version', '1.2 not-a-version', '$(id) not-a-tag',
    ])
    expect(whys(glob('v1.*'), tags).slice(0, 4)).toEqual(['v1.3.0-rc.1 deploys', 'v1.2.0 outranked', 'v1.0.0 outranked', 'v2.0.0 another'])
  })

  test('knows what nobody knows the age of', () => {
    expect(dryRun(glob('main-*', 'created'), [...dated('main-2', 'main-1'), ...named('main-3', 'dev')])).toEqual([
      { tag: 'main-1', createdAt: day(2), matches: true, why: 'deploys' },
      { tag: 'main-2', createdAt: day(1), matches: true, why: 'outranked' },
      { tag: 'main-3', createdAt: null, matches: false, why: 'undated' },
      { tag: 'dev', createdAt: null, matches: false, why: 'another' },
    ])
  })

  const bombs = ['(a+)+', '(a|a)*b', '(.*)*x', '([a-z]*[a-z]*)*\\d', '(?:a?){64}a{64}', 'a*'.repeat(50)]
  test.each(bombs)('comes to an end with %s', (pattern) => {
    const parsed = parseTagRule({ kind: 'regex', pattern, by: 'name' })
    expect(parsed.ok).toBe(true)
    const tags = named(...Array.from({ length: 300 }, (_, at) => `${'a'.repeat(124)}${at}`))
    if (parsed.ok) expect(dryRun(parsed.rule, tags)).toHaveLength(300)
  })
})

test.each([
  [null, null, 'unchanged'], ['a', 'a', 'unchanged'], [null, 'a', 'appeared'], ['a', 'b', 'moved'], ['a', null, 'vanished'],
])('a tag that stood for %s and now for %s has %s', (before, after, change) => {
  expect(movedTag(before, after)).toBe(change)
})
