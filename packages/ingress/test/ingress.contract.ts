// What every driver of the port must do; a driver is done when this passes.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { WebSocket } from 'ws'
import { type Ingress, IngressRejected, IngressUnavailable, type Target, verify } from '../src/index.ts'
import { type Backend, startBackend } from './backend.ts'
import { startLoad } from './load.ts'
import { tricks } from './tricks.ts'

export interface IngressUnderTest extends AsyncDisposable {
  ingress: Ingress
  publicAddress: { host: string, port: number }
  /** Ends the proxy as if the machine had lost power, and starts it again. */
  restart(): Promise<void>
  stop(): Promise<void>
  start(): Promise<void>
}

let names = 0
const fresh = () => `app-${process.pid}-${names++}.example`

export function testIngress(name: string, make: () => Promise<IngressUnderTest>): void {
  describe(`ingress: ${name}`, () => {
    let world: IngressUnderTest
    let blue: Backend
    let green: Backend
    beforeAll(async () => {
      world = await make()
      ;[blue, green] = [await startBackend(), await startBackend()]
    })
    afterAll(async () => {
      await world?.[Symbol.asyncDispose]()
      await blue?.[Symbol.asyncDispose]()
      await green?.[Symbol.asyncDispose]()
    })

    const lead = (host: string, ...targets: Target[]) => world.ingress.lead({ host, targets })
    const served = async (host: string, ...targets: Target[]) => (await verify(world.ingress, host, targets.map(({ id }) => id))).ok

    test('answers, and says what it is', async () => {
      expect(await world.ingress.probe()).toMatchObject({ product: expect.any(String), valid: true, problem: null })
    })

    test('leads a host name nobody knew before, and says so', async () => {
      const host = fresh()
      expect(await world.ingress.observe(host)).toBeNull()
      expect((await world.ingress.ask(host)).target).toBeNull()
      await lead(host, blue.target)
      expect(await served(host, blue.target)).toBe(true)
      expect(await world.ingress.observe(host)).toMatchObject({ host, ours: true, problem: null, targets: [{ id: blue.target.id }] })
      expect((await world.ingress.list()).map(route => route.host)).toContain(host)
      await world.ingress.remove(host)
    })

    test('does nothing the second time', async () => {
      const host = fresh()
      await lead(host, blue.target)
      await lead(host, blue.target)
      expect((await world.ingress.observe(host))?.targets).toEqual([expect.objectContaining({ id: blue.target.id })])
      await world.ingress.remove(host)
      await world.ingress.remove(host)
      expect(await world.ingress.observe(host)).toBeNull()
      expect((await world.ingress.ask(host)).target).toBeNull()
    })

    test('leads elsewhere and back under load, and loses nothing', async () => {
      const host = fresh()
      await lead(host, blue.target)
      const load = startLoad(world.publicAddress, host)
      for (const target of [green.target, blue.target, green.target]) {
        await lead(host, target)
        expect(await served(host, target)).toBe(true)
      }
      const { answered, lost } = await load.stop()
      expect(lost).toEqual([])
      expect(answered).toBeGreaterThan(100)
      await world.ingress.remove(host)
    })

    test('sends nobody new to where it no longer leads', async () => {
      const host = fresh()
      await lead(host, blue.target)
      const load = startLoad(world.publicAddress, host)
      await lead(host, green.target)
      expect(await served(host, green.target)).toBe(true)
      const before = blue.requests()
      for (let asked = 0; asked < 50; asked++) await world.ingress.ask(host)
      expect(blue.requests()).toBe(before)
      expect((await load.stop()).lost).toEqual([])
      await world.ingress.remove(host)
    })

    test('keeps a websocket open where it began, counts it, and cuts it only on release', async () => {
      const host = fresh()
      await lead(host, blue.target)
      const socket = new WebSocket(`ws://${world.publicAddress.host}:${world.publicAddress.port}/`, { headers: { host } })
      await new Promise(resolve => socket.once('open', resolve))
      await lead(host, green.target)
      expect(await said(socket)).toBe(blue.target.id)
      if (world.ingress.capabilities.countsRequests) expect(await world.ingress.inFlight(host, blue.target.id)).toBe(1)
      const closed = new Promise(resolve => socket.once('close', resolve))
      await world.ingress.release(host, blue.target.id)
      if (world.ingress.capabilities.countsRequests) await closed
      else socket.terminate()
      expect(await served(host, green.target)).toBe(true)
      await world.ingress.remove(host)
    })

    test('leads back to whom it has led before', async () => {
      const host = fresh()
      await lead(host, blue.target)
      await lead(host, green.target)
      await world.ingress.release(host, blue.target.id)
      await lead(host, blue.target)
      expect(await served(host, blue.target)).toBe(true)
      await world.ingress.remove(host)
    })

    test('shares requests by weight', async (context) => {
      if (!world.ingress.capabilities.weights) return context.skip()
      const host = fresh()
      await lead(host, { ...blue.target, weight: 10 }, { ...green.target, weight: 90 })
      const toBlue: boolean[] = []
      for (let round = 0; round < 20; round++) {
        const answers = await Promise.all(Array.from({ length: 50 }, () => world.ingress.ask(host)))
        toBlue.push(...answers.map(({ target }) => target === blue.target.id))
      }
      const hundredths = toBlue.filter(Boolean).length / toBlue.length * 100
      expect(hundredths).toBeGreaterThan(5)
      expect(hundredths).toBeLessThan(16)
      await world.ingress.remove(host)
    })

    test('keeps every route when the proxy loses power', async () => {
      const [one, other] = [fresh(), fresh()]
      await lead(one, blue.target)
      await lead(other, blue.target)
      await lead(other, green.target)
      await world.restart()
      expect(await served(one, blue.target)).toBe(true)
      expect(await served(other, green.target)).toBe(true)
      expect((await world.ingress.observe(other))?.targets.map(({ id }) => id)).toEqual([green.target.id])
      await lead(one, green.target)
      expect(await served(one, green.target)).toBe(true)
      await world.ingress.remove(one)
      await world.ingress.remove(other)
    })

    test('is unavailable, and never without a route, while the proxy is away', async () => {
      const host = fresh()
      await lead(host, blue.target)
      await world.stop()
      const { ingress } = world
      const { target } = blue
      const asked = [ingress.probe(), ingress.observe(host), ingress.list(), ingress.inFlight(host, target.id), lead(host, green.target)]
      for (const outcome of await Promise.allSettled(asked)) {
        expect(outcome).toMatchObject({ status: 'rejected', reason: expect.any(IngressUnavailable) })
      }
      expect(await ingress.ask(host)).toMatchObject({ target: null, status: null, problem: expect.any(String) })
      await world.start()
      expect(await served(host, blue.target)).toBe(true)
      await ingress.remove(host)
    })

    test.each(tricks)('refuses %j as a host name or a target, and changes nothing', async (trick) => {
      const before = await world.ingress.list()
      const host = fresh()
      for (const refused of [
        lead(trick, blue.target), lead(host, { ...blue.target, id: trick }), lead(host, { ...blue.target, host: trick }),
        world.ingress.remove(trick),
      ]) await expect(refused).rejects.toMatchObject({ constructor: IngressRejected, reason: 'invalid' })
      expect(await world.ingress.list()).toEqual(before)
    })

    test.each([{ port: 0 }, { port: 65_536 }, { port: 1.5 }, { weight: 0 }, { weight: 257 }])('refuses %j', async (wrong) => {
      const host = fresh()
      await expect(lead(host, { ...blue.target, ...wrong })).rejects.toMatchObject({ reason: 'invalid' })
      await expect(lead(host)).rejects.toMatchObject({ reason: 'invalid' })
      expect(await world.ingress.observe(host)).toBeNull()
    })
  })
}

function said(socket: WebSocket): Promise<string> {
  return new Promise((resolve) => {
    socket.once('message', data => resolve(String(data)))
    socket.send('who?')
  })
}
