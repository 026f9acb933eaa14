import { expect, it } from 'vitest'
import { statsWish } from './stats.ts'

const now = new Date('2026-03-10T12:00:00Z')
const ago = (seconds: number) => new Date(now.getTime() - seconds * 1000)
const day = 86_400

it.each([
  ['an hour, by itself', {}, { from: ago(3_600), to: now, step: 20 }],
  ['a day in about 200 points', { from: ago(day) }, { from: ago(day), to: now, step: 440 }],
  ['a minute, sample by sample', { from: ago(60) }, { from: ago(60), to: now, step: 10 }],
  ['as fine as it is asked for', { from: ago(3_600), step: 10 }, { from: ago(3_600), to: now, step: 10 }],
  ['never more than 2,000 points', { from: ago(14 * day), step: 10 }, { from: ago(14 * day), to: now, step: 610 }],
  ['nothing of what is the wrong way round', { from: now, to: ago(60) }, { from: now, to: ago(60), step: 10 }],
])('%s', (_, query, wish) => {
  expect(statsWish(query, now)).toEqual(wish)
})
