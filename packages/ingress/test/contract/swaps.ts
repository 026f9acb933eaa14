// From one instance to the next, while people use it.
import { once } from 'node:events'
import { describe, expect, test } from 'vitest'
import { WebSocket } from 'ws'
import { IngressRejected } from '../../src/index.ts'
import { type Backend, startBackend } from '../backend.ts'
import { startLoad } from '../load.ts'
import { freshHost, freshId, type IngressUnderTest, lead, routeTo } from './world.ts'

const fast = '/'
const slow = '/slow?ms=1200'

export function testSwaps(getWorld: () => IngressUnderTest): void {
  describe('a swap', () => {
    test('loses no request, and once it is verified the old gets no new one', async () => {
      const { ingress, publicAddress, closesConnections } = getWorld()
      await using old = await startBackend(freshId())
      await using next = await startBackend(freshId())
      const host = freshHost()
      await lead(ingress, routeTo(host, old.target))
      const socket = await openSocket(getWorld(), host)
      const load = startLoad(publicAddress, host, [fast, fast, fast, fast, fast, fast, slow, slow, slow])
      await expect.poll(() => load.requests.length, { timeout: 5_000 }).toBeGreaterThan(50)

      const swapBegan = performance.now()
      await lead(ingress, routeTo(host, next.target))
      const verifiedAt = performance.now()
      const open = await ingress.inFlight(host, old.target.id)
      expect(await socketSays(socket, 'still here?')).toBe(`${old.target.id}: still here?`)
      const slowEnded = () => load.requests.filter(({ path, endedAt }) => path === slow && endedAt > verifiedAt).length
      await expect.poll(slowEnded, { timeout: 5_000 }).toBeGreaterThan(2)
      await load.stop()
      socket.terminate()

      expect(load.requests.filter(({ problem }) => problem !== null)).toEqual([])
      const bySlow = load.requests.filter(({ path, beganAt, endedAt }) => path === slow && beganAt < swapBegan && endedAt > verifiedAt)
      expect(bySlow.map(({ by }) => by)).toEqual([old, old, old].map(({ target }) => target.id))
      const afterwards = load.requests.filter(({ beganAt }) => beganAt > verifiedAt)
      expect(afterwards.length).toBeGreaterThan(100)
      expect(new Set(afterwards.map(({ by }) => by))).toEqual(new Set([next.target.id]))
      // Three that take long, and the websocket.
      expect(open).toBe(ingress.capabilities.countsRequests ? 4 : null)
      if (!closesConnections) expect(load.resets()).toBe(0)
    })

    test('and back again leads to the old', async () => {
      const { ingress } = getWorld()
      await using one = await startBackend(freshId())
      await using two = await startBackend(freshId())
      const host = freshHost()
      for (const { target } of [one, two, one, two, two, one]) {
        await lead(ingress, routeTo(host, target))
        expect((await ingress.observe(host))?.targets.map(({ id }) => id)).toEqual([target.id])
      }
    })

    test('ends what is still open to the old when it is released, not before', async () => {
      const { ingress } = getWorld()
      await using old = await startBackend(freshId())
      await using next = await startBackend(freshId())
      const host = freshHost()
      await lead(ingress, routeTo(host, old.target))
      const socket = await openSocket(getWorld(), host)
      await expect(ingress.release(host, old.target.id)).rejects.toMatchObject({ name: 'IngressRejected', reason: 'invalid' })
      await lead(ingress, routeTo(host, next.target))
      expect(await socketSays(socket, 'and now?')).toBe(`${old.target.id}: and now?`)
      const closed = once(socket, 'close')
      await ingress.release(host, old.target.id)
      await ingress.release(host, old.target.id)
      if (ingress.capabilities.countsRequests) {
        await closed
        expect(await ingress.inFlight(host, old.target.id)).toBe(0)
      }
      socket.terminate()
      await lead(ingress, routeTo(host, next.target))
    })

    test('shares requests by weight, where the proxy can', async () => {
      const { ingress, publicAddress } = getWorld()
      await using many = await startBackend(freshId(), { weight: 90 })
      await using few = await startBackend(freshId(), { weight: 10 })
      const host = freshHost()
      const route = routeTo(host, many.target, few.target)
      if (!ingress.capabilities.weights) {
        await expect(ingress.lead(route)).rejects.toBeInstanceOf(IngressRejected)
        return expect(await ingress.observe(host)).toBeNull()
      }
      await lead(ingress, route)
      expect(await shareOf(few)).toBeCloseTo(0.1, 1)
      await lead(ingress, routeTo(host, { ...many.target, weight: 10 }, { ...few.target, weight: 90 }))
      expect(await shareOf(few)).toBeCloseTo(0.9, 1)
      expect((await ingress.observe(host))?.targets.map(({ weight }) => weight)).toEqual([10, 90])

      async function shareOf(backend: Backend): Promise<number> {
        const load = startLoad(publicAddress, host, [fast, fast])
        await expect.poll(() => load.requests.length, { timeout: 15_000 }).toBeGreaterThan(1_000)
        await load.stop()
        return load.requests.filter(({ by }) => by === backend.target.id).length / load.requests.length
      }
    })
  })
}

async function openSocket({ publicAddress }: IngressUnderTest, host: string): Promise<WebSocket> {
  const socket = new WebSocket(`ws://${publicAddress.host}:${publicAddress.port}/`, { headers: { host } })
  await once(socket, 'open')
  return socket
}

async function socketSays(socket: WebSocket, words: string): Promise<string> {
  const answer = once(socket, 'message')
  socket.send(words)
  return String((await answer)[0])
}
