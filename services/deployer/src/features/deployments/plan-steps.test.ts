import { describe, expect, it } from 'vitest'
import { planSteps, type Shape } from './plan-steps.ts'

const shape: Shape = { strategy: 'blue-green', instances: 2, canary: { shares: [50, 10], holdSeconds: 60 }, watchSeconds: 10 }
const spelled = (wanted: Partial<Shape>) =>
  planSteps({ ...shape, ...wanted }).map(({ name, argument }) => argument === null ? name : `${name} ${argument}`).join(', ')

describe('the steps of a deployment', () => {
  it('lead requests to the new before the old ends', () => {
    expect(spelled({})).toBe('preflight, pull, start, health, swap, verify, drain, stop, watch')
  })

  it('end with the old where nobody wants the new watched', () => {
    expect(spelled({ watchSeconds: 0 })).toBe('preflight, pull, start, health, swap, verify, drain, stop')
  })

  it('end the old first where two must not run at once', () => {
    expect(spelled({ strategy: 'recreate' })).toBe('preflight, pull, park, start, health, swap, verify, watch')
  })

  it('take one instance after the other', () => {
    const one = (at: number) => ['start', 'health', 'swap', 'verify', 'drain', 'stop'].map(name => `${name} ${at}`).join(', ')
    expect(spelled({ strategy: 'rolling' })).toBe(`preflight, pull, ${one(1)}, ${one(2)}, watch`)
  })

  it('lead more and more requests to a canary, from the smallest share up', () => {
    expect(spelled({ strategy: 'canary' })).toBe('preflight, pull, start, health, '
      + 'swap 10, verify 10, watch 10, swap 50, verify 50, watch 50, swap, verify, drain, stop, watch')
  })
})
