import { expect, it } from 'vitest'
import { instanceStandingOf } from './instance-standing.ts'

const well = { wanted: 'running', inRoute: true, status: 'running', state: 'running', health: 'none' } as const

it.each([
  ['serving', {}], ['serving', { health: 'healthy' }], ['running', { inRoute: false }], ['unhealthy', { health: 'unhealthy' }],
  ['starting', { health: 'starting' }], ['starting', { status: 'made', state: 'created' }], ['leaving', { wanted: 'gone' }],
  ['warm', { wanted: 'warm', inRoute: false, state: 'exited', status: 'warm' }], ['crashed', { status: 'crashed', state: 'exited' }],
  ['outOfMemory', { status: 'out_of_memory', state: 'exited' }], ['stopped', { status: 'stopped', state: 'exited' }],
  ['away', { state: 'unknown' }],
] as const)('is %s', (standing, told) => expect(instanceStandingOf({ ...well, ...told })).toBe(standing))
