// What every driver of the port must do; a driver is done when this passes.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { IngressUnavailable } from '../src/index.ts'
import { testRefusals } from './contract/refusals.ts'
import { testRoutes } from './contract/routes.ts'
import { testSwaps } from './contract/swaps.ts'
import { freshHost, freshId, type IngressUnderTest, routeTo } from './contract/world.ts'

export type { IngressUnderTest } from './contract/world.ts'

export function testIngress(name: string, make: () => Promise<IngressUnderTest>): void {
  describe(`ingress: ${name}`, () => {
    let world: IngressUnderTest

    beforeAll(async () => {
      world = await make()
    })
    afterAll(() => world[Symbol.asyncDispose]())

    test('answers, and says what it is', async () => {
      const { product, version, valid, problem } = await world.ingress.probe()
      expect([product, version]).not.toContain('')
      expect({ valid, problem }).toEqual({ valid: true, problem: null })
    })

    testRoutes(() => world)
    testSwaps(() => world)
    testRefusals(() => world)

    test('one that cannot be asked is unavailable, never empty', async () => {
      const { unreachable } = world
      const host = freshHost()
      const route = routeTo(host, { id: freshId(), host: '127.0.0.1', port: 9, weight: 1 })
      const verbs = [
        () => unreachable.probe(), () => unreachable.lead(route), () => unreachable.observe(host), () => unreachable.list(),
        () => unreachable.release(host, 'a'), () => unreachable.remove(host),
        ...unreachable.capabilities.countsRequests ? [() => unreachable.inFlight(host, 'a')] : [],
      ]
      for (const verb of verbs) await expect(verb()).rejects.toBeInstanceOf(IngressUnavailable)
      expect(await unreachable.ask(host)).toEqual({ target: null, status: null, problem: expect.stringMatching(/./) })
    })
  })
}
