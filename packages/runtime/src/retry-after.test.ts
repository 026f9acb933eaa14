import { expect, it } from 'vitest'
import { retryAfterMs } from './retry-after.ts'

const now = Date.parse('2026-11-22T06:00:00Z')

it.each<[string | null | undefined, number | undefined]>([
  ['0', 0], ['30', 30_000], [' 30 ', 30_000], ['Sun, 22 Nov 2026 06:01:00 GMT', 60_000], ['Sun, 22 Nov 2026 05:00:00 GMT', 0],
  [null, undefined], [undefined, undefined], ['', undefined], ['soon', undefined], ['-1', undefined], ['1.5', undefined],
  ['1e3', undefined], ['9'.repeat(400), undefined],
])('Retry-After: %j', (header, ms) => {
  expect(retryAfterMs(header, now)).toBe(ms)
})
