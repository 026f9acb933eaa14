import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { beginning, compareCursors, decodeCursor, encodeCursor } from './cursor.ts'
import { CursorInvalid } from './errors.ts'

const anyCursor = fc.record({
  epoch: fc.integer({ min: 0, max: 2 ** 31 - 1 }),
  xid: fc.bigInt({ min: 0n, max: 2n ** 64n - 1n }),
  position: fc.bigInt({ min: 0n, max: 2n ** 63n - 1n }),
})

describe('cursor', () => {
  it('comes back from its text as it was', () => {
    fc.assert(fc.property(anyCursor, (cursor) => {
      expect(decodeCursor(encodeCursor(cursor))).toEqual(cursor)
    }))
  })

  it('lies after the beginning, and in one order with all others', () => {
    fc.assert(fc.property(anyCursor, anyCursor, (a, b) => {
      expect(compareCursors(a, decodeCursor(beginning))).toBeGreaterThanOrEqual(0)
      expect(compareCursors(a, b)).toBe(-compareCursors(b, a) + 0)
    }))
  })

  it.each([
    '', '0', '0.0', '0.0.0.0', '-1.0.0', '00.0.0', '0.0.0 ', '0.0.0\n', 'A.0.0', '1.2.é',
    'zzzzzz.0.0', '0.zzzzzzzzzzzzz.0', '0.0.zzzzzzzzzzzzz',
  ])(
    'refuses %j', text => expect(() => decodeCursor(text)).toThrow(CursorInvalid))

  it('refuses or understands any text, and nothing else happens', () => {
    fc.assert(fc.property(fc.string(), (text) => {
      try {
        expect(encodeCursor(decodeCursor(text))).toBe(text)
      }
      catch (error) {
        expect(error).toBeInstanceOf(CursorInvalid)
      }
    }))
  })
})
