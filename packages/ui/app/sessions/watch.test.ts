import { expect, it } from 'vitest'
import { nextStep, type Standing, type Step } from './watch.ts'

const minute = 60_000
const usual: Standing = { idleMs: 15 * minute, endMs: 480 * minute, untouchedMs: 15 * minute, told: false }

it.each<[string, Partial<Standing>, Step]>([
  ['long before the end looks again a minute before it', {}, { do: 'wait', ms: 14 * minute }],
  ['looks again before the absolute end, when that comes first', { endMs: 8 * minute }, { do: 'wait', ms: 3 * minute }],
  ['warns a minute before', { idleMs: minute }, { do: 'warn', of: 'idle', leftMs: minute }],
  ['warns late when it could not earlier', { idleMs: 7_000 }, { do: 'warn', of: 'idle', leftMs: 7_000 }],
  ['does not ask whoever is writing', { idleMs: minute, untouchedMs: 30_000 }, { do: 'stay' }],
  ['warns five minutes before the end that nobody can put off', { endMs: 4 * minute, untouchedMs: 0 },
    { do: 'warn', of: 'end', leftMs: 4 * minute }],
  ['says that once', { endMs: 4 * minute, idleMs: 4 * minute, told: true }, { do: 'wait', ms: 4 * minute }],
  ['leaves when it is over', { idleMs: 0 }, { do: 'leave' }],
  ['leaves when it is over, however awake', { idleMs: -1, endMs: -1, untouchedMs: 0, told: true }, { do: 'leave' }],
])('%s', (_, standing, step) => {
  expect(nextStep({ ...usual, ...standing })).toEqual(step)
})
