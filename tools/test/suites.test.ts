import { describe, expect, it } from 'vitest'
import { closingLine } from './suites.ts'
import { failuresOf, replace, tallyOf } from './vitest-report.ts'

const passed = { status: 'passed' }
const unlucky = {
  name: 'a.test.ts', status: 'failed',
  assertionResults: [{ status: 'failed', fullName: 'adds up', failureMessages: ['3 is not 4'] }, passed, { status: 'skipped' }],
}
const unloaded = { name: 'b.test.ts', status: 'failed', message: 'no such module', assertionResults: [] }
const well = { name: 'c.test.ts', status: 'passed', assertionResults: [passed, passed] }

describe('the account of a run', () => {
  it('counts a file that could not be loaded as a failure', () => {
    expect(tallyOf([unlucky, unloaded, well])).toEqual({ passed: 3, failed: 2, skipped: 1 })
  })

  it('names each failure and why', () => {
    expect(failuresOf([unlucky, unloaded, well])).toEqual([
      { file: 'a.test.ts', test: 'adds up', why: '3 is not 4' },
      { file: 'b.test.ts', test: 'the file itself', why: 'no such module' },
    ])
  })
})

describe('a second run of the files that failed', () => {
  it('is what counts for them', () => {
    const again = { ...unlucky, status: 'passed', assertionResults: [passed, passed, passed] }
    expect(tallyOf(replace([unlucky, unloaded, well], [again]))).toEqual({ passed: 5, failed: 1, skipped: 0 })
  })
})

describe('the closing line', () => {
  it('adds the suites up', () => {
    expect(closingLine([{ passed: 3, failed: 0, skipped: 0 }, { passed: 4, failed: 1, skipped: 0 }])).toBe('7 passed, 1 failed')
    expect(closingLine([{ passed: 3, failed: 0, skipped: 2 }])).toBe('3 passed, 0 failed, 2 skipped')
  })
})
