import { expect, it } from 'vitest'
import { fetchedOf, progressOf } from './step-detail.ts'

it.each([
  [{ progress: { done: 5, total: 10, layers: 2 } }, { done: 5, total: 10 }],
  [{ progress: { done: 11, total: 10, layers: 2 } }, { done: 10, total: 10 }],
  [{ progress: { done: 0, total: 0, layers: 0 } }, null], [{ bytes: 5 }, null], [null, null], ['text', null],
])('how far a pull has come: %j', (detail, progress) => expect(progressOf(detail)).toEqual(progress))

it.each([[{ bytes: 5, tookMs: 1 }, 5], [{ progress: {} }, null], [undefined, null]])('what it fetched: %j', (detail, bytes) => {
  expect(fetchedOf(detail)).toBe(bytes)
})
