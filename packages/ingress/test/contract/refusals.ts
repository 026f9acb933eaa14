// What is not done, and that it changes nothing.
import { request } from 'undici'
import { describe, expect, test } from 'vitest'
import { IngressConflict, type Target, verify } from '../../src/index.ts'
import { startBackend } from '../backend.ts'
import { tricks } from './tricks.ts'
import { freshHost, freshId, type IngressUnderTest, lead, routeTo } from './world.ts'

const target: Target = { id: 'app-1', host: '127.0.0.1', port: 8080, weight: 1 }
const invalid = { name: 'IngressRejected', reason: 'invalid' }

export function testRefusals(getWorld: () => IngressUnderTest): void {
  /** As everybody is answered. */
  async function answerTo(host: string): Promise<string> {
    const { publicAddress } = getWorld()
    const { body } = await request(`http://${publicAddress.host}:${publicAddress.port}/`, { headers: { host } })
    return body.text()
  }

  describe('what is refused', () => {
    test('a name that somebody else leads elsewhere is a conflict, and left alone', async () => {
      const { ingress, plantRoute } = getWorld()
      const host = freshHost()
      await plantRoute(host)
      await expect(ingress.lead(routeTo(host, target))).rejects.toBeInstanceOf(IngressConflict)
      await expect(ingress.remove(host)).rejects.toBeInstanceOf(IngressConflict)
      expect(await ingress.observe(host)).toMatchObject({ host, ours: false })
      expect(await ingress.list()).toContainEqual(expect.objectContaining({ host, ours: false }))
      await expect.poll(() => answerTo(host)).toBe('by hand')
    })

    test('unless it is to be taken over: then it is ours, also after a restart, and goes back to them when it is removed', async () => {
      const { ingress, plantRoute, restart } = getWorld()
      const host = freshHost()
      await plantRoute(host)
      await using backend = await startBackend(freshId())
      await ingress.lead(routeTo(host, backend.target), { takeOver: true })
      expect(await verify(ingress, host, [backend.target.id], { everyMs: 5 })).toMatchObject({ ok: true })
      await restart()
      expect(await ingress.observe(host)).toMatchObject({ ours: true, targets: [{ id: backend.target.id }] })
      await using next = await startBackend(freshId())
      await lead(ingress, routeTo(host, next.target))
      await ingress.release(host, backend.target.id)
      await ingress.remove(host)
      await expect.poll(() => answerTo(host)).toBe('by hand')
      expect(await ingress.observe(host)).toMatchObject({ ours: false })
      await restart()
      await expect.poll(() => answerTo(host)).toBe('by hand')
    })

    test('names that would be read as something else', async () => {
      const { ingress } = getWorld()
      const before = await ingress.list()
      for (const host of tricks.hosts) {
        await expect(ingress.lead(routeTo(host, target)), host).rejects.toMatchObject(invalid)
        await expect(ingress.observe(host), host).rejects.toMatchObject(invalid)
        await expect(ingress.remove(host), host).rejects.toMatchObject(invalid)
        await expect(ingress.ask(host), host).rejects.toMatchObject(invalid)
      }
      expect(await ingress.list()).toEqual(before)
    })

    test('targets that would be', async () => {
      const { ingress } = getWorld()
      const host = freshHost()
      const before = await ingress.list()
      const wrong = [
        ...tricks.ids.map(id => ({ id })), ...tricks.addresses.map(address => ({ host: address })),
        ...tricks.ports.map(port => ({ port })), ...tricks.weights.map(weight => ({ weight })),
      ]
      for (const part of wrong) {
        await expect(ingress.lead(routeTo(host, { ...target, ...part } as Target)), JSON.stringify(part)).rejects.toMatchObject(invalid)
      }
      for (const id of tricks.ids) await expect(ingress.release(host, id), id).rejects.toMatchObject(invalid)
      for (const id of tricks.ids) await expect(ingress.inFlight(host, id), id).rejects.toMatchObject(invalid)
      expect(await ingress.list()).toEqual(before)
    })

    test('no target at all, one twice, and too many', async () => {
      const { ingress } = getWorld()
      const host = freshHost()
      for (const targets of [[], [target, target], Array.from({ length: 101 }, (_, at) => ({ ...target, id: `a${at}` }))]) {
        await expect(ingress.lead({ host, targets })).rejects.toMatchObject(invalid)
      }
      expect(await ingress.observe(host)).toBeNull()
    })
  })
}
