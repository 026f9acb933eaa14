import { describe, expect, it } from 'vitest'
import { healthOf, standingOf } from './stage-standing.ts'

const release = { number: 1, digest: 'sha256:0', tag: '1.0' }
const deployment = (state: 'running' | 'undoing' | 'queued' | 'failed' | 'succeeded') => ({
  id: '', kind: 'deploy' as const, state, release, requestedBy: 'anna', requestedAt: '', endedAt: null, step: null,
  approvals: { needed: 0, given: 0 },
})
const live = { ...release, hostName: 'shop.example', since: null }
const stage = { removing: false, live, instances: { wanted: 2, running: 2, unwell: 0 }, underWay: null, latest: deployment('succeeded') }

describe('a stage', () => {
  it.each([
    ['running', {}],
    ['removing', { removing: true, underWay: deployment('running') }],
    ['deploying', { underWay: deployment('running') }],
    ['queued', { underWay: deployment('queued') }],
    ['undoing', { underWay: deployment('undoing') }],
    ['empty', { live: null, latest: null }],
    ['failed', { live: null, latest: deployment('failed') }],
    ['running', { latest: deployment('failed') }],
  ] as const)('is %s', (standing, told) => expect(standingOf({ ...stage, ...told })).toBe(standing))
})

it.each([
  ['running', 2, 2, 0], ['starting', 2, 1, 0], ['partly', 2, 1, 1], ['down', 2, 0, 2], ['down', 0, 0, 0],
] as const)('is %s with %i wanted, %i running, %i unwell', (standing, wanted, running, unwell) => {
  expect(healthOf({ wanted, running, unwell })).toBe(standing)
})
