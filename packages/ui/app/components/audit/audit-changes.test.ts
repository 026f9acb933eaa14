import { expect, it } from 'vitest'
import { changesIn, factsIn } from './audit-changes'

it.each([
  ['a value', { seats: 5 }, { seats: 9 }, [{ path: ['seats'], before: 5, after: 9 }]],
  ['what comes', {}, { note: 'x' }, [{ path: ['note'], before: undefined, after: 'x' }]],
  ['what goes', { note: 'x' }, {}, [{ path: ['note'], before: 'x', after: undefined }]],
  ['values within', { plan: { slug: 'a', name: 'A' } }, { plan: { slug: 'b', name: 'B' } }, [
    { path: ['plan', 'slug'], before: 'a', after: 'b' }, { path: ['plan', 'name'], before: 'A', after: 'B' }]],
  ['an object for nothing', { scheduled: null }, { scheduled: { seats: 3 } }, [
    { path: ['scheduled', 'seats'], before: undefined, after: 3 }]],
  ['a list as a whole', { types: ['a'] }, { types: ['a', 'b'] }, [{ path: ['types'], before: ['a'], after: ['a', 'b'] }]],
])('shows %s', (_, before, after, changes) => {
  expect(changesIn(before, after)).toEqual(changes)
})

it('shows nothing of an entry that changed nothing', () => {
  expect(changesIn(null, null)).toEqual([])
})

it('shows what an entry tells, each value with its names', () => {
  expect(factsIn({ slug: 'acme', price: { month: 12 } })).toEqual([
    { path: ['slug'], before: undefined, after: 'acme' }, { path: ['price', 'month'], before: undefined, after: 12 }])
})
