import { expect, it } from 'vitest'
import { pauseAfter } from './health-pace.ts'

it.each([
  ['asks again at once of what has just begun', { asked: 1, good: 0 }, 1_000, 10],
  ['waits longer each time', { asked: 3, good: 0 }, 1_000, 22.5],
  ['never waits longer than it was given', { asked: 60, good: 0 }, 1_000, 1_000],
  ['keeps to that from the first good answer on', { asked: 2, good: 1 }, 1_000, 1_000],
])('%s', (_, so, intervalMs, pause) => expect(pauseAfter(so, intervalMs)).toBe(pause))
