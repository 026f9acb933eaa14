import { describe, expect, it } from 'vitest'
import { closingLine, tallyOf } from './suites.ts'

describe('the tally of a report', () => {
  it('counts a file that could not be loaded as a failure', () => {
    const report = {
      numPassedTests: 3, numFailedTests: 1, numPendingTests: 1, numTodoTests: 1,
      testResults: [
        { status: 'failed', assertionResults: [{ status: 'failed' }, { status: 'passed' }] },
        { status: 'failed', assertionResults: [] },
        { status: 'passed', assertionResults: [{ status: 'passed' }, { status: 'passed' }] },
      ],
    }
    expect(tallyOf(report)).toEqual({ passed: 3, failed: 2, skipped: 2 })
  })
})

describe('the closing line', () => {
  it('adds the suites up', () => {
    expect(closingLine([{ passed: 3, failed: 0, skipped: 0 }, { passed: 4, failed: 1, skipped: 0 }])).toBe('7 passed, 1 failed')
    expect(closingLine([{ passed: 3, failed: 0, skipped: 2 }])).toBe('3 passed, 0 failed, 2 skipped')
  })
})
