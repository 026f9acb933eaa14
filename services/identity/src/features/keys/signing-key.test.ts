import { describe, expect, test } from 'vitest'
import { planRotation, rotationPolicy, signingOrder } from './signing-key.ts'

const day = 86_400_000
const start = new Date('2026-01-01T00:00:00Z')
const policy = rotationPolicy(30 * 86_400)

function at(days: number): Date {
  return new Date(start.getTime() + days * day)
}

describe('rotating signing keys', () => {
  test('the first key signs at once', () => {
    expect(planRotation([], start, policy)).toEqual({ make: { signsFrom: start }, remove: [] })
  })

  test('a young key is left alone', () => {
    expect(planRotation([{ kid: 'a', signsFrom: start }], at(28), policy)).toEqual({ make: null, remove: [] })
  })

  test('the next key is published a day before it signs', () => {
    const keys = [{ kid: 'a', signsFrom: start }]
    expect(planRotation(keys, at(29), policy).make).toEqual({ signsFrom: at(30) })
    expect(signingOrder([...keys, { kid: 'b', signsFrom: at(30) }], at(29)).map(({ kid }) => kid)).toEqual(['a', 'b'])
  })

  test('after a long sleep the next key still waits until it has been published', () => {
    expect(planRotation([{ kid: 'a', signsFrom: start }], at(90), policy).make).toEqual({ signsFrom: at(91) })
  })

  test('the newest key whose time has come signs; the old one is still published', () => {
    const keys = [{ kid: 'a', signsFrom: start }, { kid: 'b', signsFrom: at(30) }, { kid: 'c', signsFrom: at(60) }]
    expect(signingOrder(keys, at(31)).map(({ kid }) => kid)).toEqual(['b', 'a', 'c'])
  })

  test('an old key goes once nobody can hold anything it signed', () => {
    const keys = [{ kid: 'a', signsFrom: start }, { kid: 'b', signsFrom: at(30) }]
    expect(planRotation(keys, at(58), policy).remove).toEqual([])
    expect(planRotation(keys, at(60), policy).remove).toEqual(['a'])
  })

  test('the key that signs is never removed', () => {
    expect(planRotation([{ kid: 'a', signsFrom: start }], at(3000), policy).remove).toEqual([])
  })
})
