import { expect, it } from 'vitest'
import { linesOf } from './changed-lines.ts'

it('says of an entry what is another, and what came and went', () => {
  expect(linesOf({ host: 'a', health: { path: '/' }, old: 1 }, { host: 'a', health: { path: '/up' }, list: [1] })).toEqual([
    { side: 'before', text: 'health.path: "/"' }, { side: 'after', text: 'health.path: "/up"' }, { side: 'before', text: 'old: 1' },
    { side: 'after', text: 'list: [1]' },
  ])
})
