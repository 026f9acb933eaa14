import { describe, expect, it } from 'vitest'
import { mayRest } from './may-rest.ts'
import { planSteps } from './plan-steps.ts'

const restless = (strategy: 'blue-green' | 'recreate' | 'rolling' | 'canary') =>
  planSteps({ strategy, instances: 1, watchSeconds: 1, canary: { shares: [10], holdSeconds: 1 } })
    .filter(({ name }) => !mayRest(name, strategy)).map(({ name }) => name)

describe('a process that ends goes on first, in', () => {
  it.each([
    ['blue-green', ['swap', 'verify']],
    ['rolling', ['swap', 'verify']],
    ['canary', ['swap', 'verify', 'swap', 'verify']],
    ['recreate', ['park', 'start', 'health', 'swap', 'verify']],
  ] as const)('%s with %j', (strategy, steps) => {
    expect(restless(strategy)).toEqual(steps)
  })

  it('what puts back what was, and not with clearing up after it', () => {
    expect([mayRest('restore', 'blue-green'), mayRest('discard', 'blue-green')]).toEqual([false, true])
  })
})
