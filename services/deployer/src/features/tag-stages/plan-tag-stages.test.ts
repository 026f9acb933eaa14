import { describe, expect, it } from 'vitest'
import { planTagStages, type SeenTag, type Situation } from './plan-tag-stages.ts'

const tag = (name: string, day = 1): SeenTag => ({ name, digest: `sha256:${name}`, builtAt: new Date(2026, 0, day) })
const stage = (name: string, removedAt: Date | null = null) => ({ tag: name, removedAt })
const plan = (changes: Partial<Situation<ReturnType<typeof stage>>>) => {
  const rule = { kind: 'glob', pattern: 'pr-*', by: 'created' } as const
  const { make, offer, remove } = planTagStages({ rule, maxInstances: 2, tags: [], stages: [], dismissed: new Map(), ...changes })
  return { make: make.map(({ name }) => name), offer: offer.map(({ tag }) => tag.name), remove: remove.map(({ tag }) => tag) }
}

describe('stages of tags', () => {
  it.each<[string, Parameters<typeof plan>[0], ReturnType<typeof plan>]>([
    ['none without tags', {}, { make: [], offer: [], remove: [] }],
    ['one for each tag that the rule chooses', { tags: [tag('pr-1'), tag('main')] }, { make: ['pr-1'], offer: [], remove: [] }],
    ['the newest, where there are too many', { tags: [tag('pr-1', 1), tag('pr-2', 3), tag('pr-3', 2)] },
      { make: ['pr-2', 'pr-3'], offer: [], remove: [] }],
    ['the oldest goes when a new one comes',
      { tags: [tag('pr-1', 1), tag('pr-2', 2), tag('pr-3', 3)], stages: [stage('pr-1'), stage('pr-2')] },
      { make: ['pr-3'], offer: ['pr-2'], remove: ['pr-1'] }],
    ['goes with its tag', { tags: [tag('pr-2')], stages: [stage('pr-1'), stage('pr-2')] }, { make: [], offer: ['pr-2'], remove: ['pr-1'] }],
    ['what is going is not made before it is gone', { tags: [tag('pr-1')], stages: [stage('pr-1', new Date())] },
      { make: [], offer: [], remove: [] }],
    ['what somebody took away stays away, and no older one takes its place',
      { tags: [tag('pr-1', 1), tag('pr-2', 2), tag('pr-3', 3)], dismissed: new Map([['pr-3', 'sha256:pr-3']]) },
      { make: ['pr-2'], offer: [], remove: [] }],
    ['until its tag stands for another image', { tags: [tag('pr-3')], dismissed: new Map([['pr-3', 'sha256:before']]) },
      { make: ['pr-3'], offer: [], remove: [] }],
    ['goes when fewer are allowed', { tags: [tag('pr-1', 1), tag('pr-2', 2)], stages: [stage('pr-1'), stage('pr-2')], maxInstances: 1 },
      { make: [], offer: ['pr-2'], remove: ['pr-1'] }],
  ])('%s', (_, situation, expected) => {
    expect(plan(situation)).toEqual(expected)
  })
})
