import { expect, it } from 'vitest'
import type { Changes } from './audit.changes.ts'
import { changesOf } from './audit.changes.ts'

it.each<[string, object, object, Changes]>([
  ['nothing', { a: 1, b: [1] }, { b: [1], a: 1 }, {}],
  ['one member', { a: 1, b: 2 }, { a: 1, b: 3 }, { before: { b: 2 }, after: { b: 3 } }],
  ['a member that comes', {}, { a: null }, { before: {}, after: { a: null } }],
  ['a member that goes', { a: null }, { a: undefined }, { before: { a: null }, after: {} }],
  ['a list, as a whole', { a: [1, 2] }, { a: [2, 1] }, { before: { a: [1, 2] }, after: { a: [2, 1] } }],
  ['a part of an object', { a: { b: 1, c: 2 } }, { a: { b: 1, c: 3 } }, { before: { a: { c: 2 } }, after: { a: { c: 3 } } }],
  ['an object for a word', { a: { b: 1 } }, { a: 'b' }, { before: { a: { b: 1 } }, after: { a: 'b' } }],
  ['no time', { at: new Date(0) }, { at: '1970-01-01T00:00:00.000Z' }, {}],
])('names %s', (_, before, after, changes) => {
  expect(changesOf(before, after)).toEqual(changes)
})
