import { expect, it } from 'vitest'
import { actionsFor } from './deployment-actions.ts'

const release = { number: 2, repository: 'r/a', digest: 'sha256:0', tag: '1', kept: true }
const asked = { release, previousRelease: 1, requestedBy: 'anna', approvals: { needed: 1, given: [] as string[] } }

it.each([
  ['of somebody else that waits', { state: 'waiting' }, 1, ['approve', 'refuse']],
  ['of one\'s own that waits', { state: 'waiting', requestedBy: 'bo' }, 1, ['refuse']],
  ['that one has approved', { state: 'waiting', approvals: { needed: 2, given: ['bo'] } }, 1, ['refuse']],
  ['in the queue', { state: 'queued' }, 1, ['cancel']],
  ['under way', { state: 'running' }, 1, ['cancel']],
  ['being undone', { state: 'undoing' }, 1, []],
  ['that is live', { state: 'succeeded' }, 2, ['rollBack']],
  ['that is live, the first', { state: 'succeeded', previousRelease: null }, 2, []],
  ['that restarted what ran', { state: 'succeeded', previousRelease: 2 }, 2, []],
  ['that was live once', { state: 'succeeded' }, 3, ['bringBack']],
  ['that was live long ago', { state: 'succeeded', release: { ...release, kept: false } }, 3, ['again']],
  ['that failed', { state: 'failed' }, 1, ['again']],
  ['that failed when nothing ran', { state: 'failed' }, null, ['again']],
  ['that nobody waited for', { state: 'superseded' }, 1, ['again']],
  ['of what runs, that was cancelled', { state: 'cancelled' }, 2, []],
] as const)('a deployment %s', (_, told, live, actions) => {
  expect(actionsFor({ ...asked, ...told, approvals: { needed: 1, given: [], ...'approvals' in told ? { given: [...told.approvals.given] } : {} } }, live, 'bo')).toEqual(actions)
})
