import { describe, expect, it } from 'vitest'
import type { Instance } from './instance.ts'
import { routeOf, weightsOf } from './route.ts'

function instance(id: string, changes: Partial<Instance> = {}): Instance {
  return {
    id, stageId: 's', releaseId: 'r', deploymentId: 'd', hostId: 'h', number: 1, name: id, wanted: 'running', containerId: `c-${id}`,
    address: '10.0.0.1', port: 8080, moves: 0, weight: 100, inRoute: true, ...changes,
  }
}

describe('the share of each instance', () => {
  const [a, b, c] = [instance('a'), instance('b'), instance('c')]

  it('is all of it for the new', () => {
    expect(weightsOf([a, b], [c], null)).toEqual(new Map([['a', 100], ['b', 100]]))
  })

  it('is all of it for the new where there is no old', () => {
    expect(weightsOf([a], [], 10)).toEqual(new Map([['a', 100]]))
  })

  it.each([1, 10, 50, 90, 99])('comes to %i hundredths for the new, however many there are', (share) => {
    const weights = weightsOf([a], [b, c], share)
    const sum = [...weights.values()].reduce((total, weight) => total + weight, 0)
    expect(weights.get('a')! / sum * 100).toBeCloseTo(share, 0)
    expect([...weights.values()].every(weight => weight >= 1 && weight <= 256)).toBe(true)
  })
})

describe('a route', () => {
  it('leads to those that are in it and have an address', () => {
    const instances = [instance('a'), instance('b', { inRoute: false }), instance('c', { address: null })]
    expect(routeOf('shop.example', instances)).toMatchObject({ host: 'shop.example', targets: [{ host: '10.0.0.1', port: 8080 }] })
  })

  it('is none where nobody is in it', () => {
    expect(routeOf('shop.example', [instance('a', { inRoute: false })])).toBeNull()
  })

  it('knows an instance that moved as another target', () => {
    const id = '0190b7a0-1111-7222-8333-444455556666'
    const target = (moves: number) => routeOf('x', [instance(id, { moves })])!.targets[0]!.id
    expect(target(1)).not.toBe(target(0))
  })
})
