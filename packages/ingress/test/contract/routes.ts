// A route from its first day to its last.
import { request } from 'undici'
import { describe, expect, test } from 'vitest'
import { startBackend } from '../backend.ts'
import { freshHost, freshId, type IngressUnderTest, lead, routeTo } from './world.ts'

export function testRoutes(getWorld: () => IngressUnderTest): void {
  const answerTo = async (host: string) => {
    const { publicAddress } = getWorld()
    const { statusCode, body } = await request(`http://${publicAddress.host}:${publicAddress.port}/`, { headers: { host } })
    return [statusCode, await body.text()]
  }

  describe('a route', () => {
    test('leads to its target, however the name is written', async () => {
      const { ingress } = getWorld()
      await using backend = await startBackend(freshId())
      const host = freshHost()
      await lead(ingress, routeTo(host, backend.target))
      for (const written of [host, host.toUpperCase(), `${host}:8080`]) expect(await answerTo(written)).toEqual([200, backend.target.id])
    })

    test('is observed as it was wished', async () => {
      const { ingress } = getWorld()
      await using backend = await startBackend(freshId())
      const route = routeTo(freshHost(), backend.target)
      await lead(ingress, route)
      await lead(ingress, route)
      const seen = { host: route.host, targets: [backend.target], ours: true, problem: null }
      if (!ingress.capabilities.weights) seen.targets = [{ ...backend.target, weight: expect.any(Number) }]
      expect(await ingress.observe(route.host)).toEqual(seen)
      expect(await ingress.list()).toContainEqual(seen)
    })

    test('that nobody asked for is not there', async () => {
      const { ingress } = getWorld()
      const host = freshHost()
      expect(await ingress.observe(host)).toBeNull()
      expect(await ingress.ask(host)).toMatchObject({ target: null, status: expect.any(Number), problem: expect.any(String) })
    })

    test('may share its target with another', async () => {
      const { ingress } = getWorld()
      await using backend = await startBackend(freshId())
      const [one, other] = [freshHost(), freshHost()]
      await lead(ingress, routeTo(one, backend.target))
      await lead(ingress, routeTo(other, backend.target))
      await ingress.remove(one)
      expect(await answerTo(other)).toEqual([200, backend.target.id])
    })

    test('that is removed leads nowhere, and can be led anew', async () => {
      const { ingress } = getWorld()
      await using backend = await startBackend(freshId())
      const route = routeTo(freshHost(), backend.target)
      await lead(ingress, route)
      await ingress.remove(route.host)
      await ingress.remove(route.host)
      expect(await ingress.observe(route.host)).toBeNull()
      expect((await ingress.list()).map(({ host }) => host)).not.toContain(route.host)
      await expect.poll(() => ingress.ask(route.host)).toMatchObject({ target: null })
      await lead(ingress, route)
    })

    test('is there again when the proxy is', async () => {
      const { ingress, restart } = getWorld()
      await using one = await startBackend(freshId())
      await using two = await startBackend(freshId())
      const host = freshHost()
      await lead(ingress, routeTo(host, one.target))
      await lead(ingress, routeTo(host, two.target))
      const before = await ingress.observe(host)
      await restart()
      expect(await answerTo(host)).toEqual([200, two.target.id])
      expect(await ingress.observe(host)).toEqual(before)
      expect(await ingress.probe()).toMatchObject({ valid: true, problem: null })
      await lead(ingress, routeTo(host, one.target))
    })

    test('is one of many that are led at the same time', async () => {
      const { ingress } = getWorld()
      await using backend = await startBackend(freshId())
      const hosts = Array.from({ length: 5 }, freshHost)
      await Promise.all(hosts.map(host => ingress.lead(routeTo(host, backend.target))))
      for (const host of hosts) await lead(ingress, routeTo(host, backend.target))
      expect((await ingress.list()).map(({ host }) => host)).toEqual(expect.arrayContaining(hosts))
    })
  })
}
