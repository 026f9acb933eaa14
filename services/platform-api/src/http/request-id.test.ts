import { describe, expect, it } from 'vitest'
import { requestIdOf } from './request-id.ts'

const given = '0190a000-0000-7000-8000-00000000000f'

describe('the id of a request', () => {
  it('is the one it came with', () => {
    expect(requestIdOf(given)).toBe(given)
    expect(requestIdOf(given.toUpperCase())).toBe(given)
  })

  it.each([
    ['none', undefined], ['nothing', ''], ['more than one', [given, given]], ['another shape', 'request-1'],
    ['something around it', ` ${given}`], ['a second line', `${given}\n{"level":50}`],
  ])('is a new one when it came with %s', (_, header) => {
    expect(requestIdOf(header)).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4/)
    expect(requestIdOf(header)).not.toBe(requestIdOf(header))
  })
})
