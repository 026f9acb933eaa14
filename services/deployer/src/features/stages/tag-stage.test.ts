import { describe, expect, it } from 'vitest'
import { tagStageName } from './tag-stage.ts'

describe('the name of a stage that was made for a tag', () => {
  it.each([
    ['has the tag in it', 'preview', 'pr-12', 'preview-pr-12'],
    ['has what can be part of a name, and tells the tag from others', 'preview', 'v1.2', 'preview-v1-2-0e4f5b'],
    ['is not too long', 'preview', 'feature-with-a-long-name', 'preview-feature-w-0618c1'],
    ['does without what is no letter at all', 'preview', '__', 'preview-9911f4'],
    ['is not another\'s', 'preview', 'taken', 'preview-taken-99341d'],
  ])('%s', (_, stage, tag, name) => {
    expect(tagStageName(stage, tag, new Set(['preview-taken']))).toBe(name)
    expect(name).toMatch(/^[a-z][a-z0-9-]{0,22}[a-z0-9]$/)
  })

  it('is another where only the case is', () => {
    expect(tagStageName('p', 'PR-1', new Set())).not.toBe(tagStageName('p', 'pr-1', new Set()))
  })
})
