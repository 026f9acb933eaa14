// What HAProxy tells everybody, and what it does when instances come and go all the time.
import { request } from 'undici'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { haproxyIngress } from '../../src/drivers/haproxy/haproxy.ts'
import { startBackend } from '../backend.ts'
import { freshHost, freshId, lead, routeTo } from '../contract/world.ts'
import { startLoad } from '../load.ts'
import { haproxy, startProxy } from '../proxy.ts'
import { startWorld, type World } from './haproxy-world.ts'

describe.skipIf(!haproxy)('HAProxy in public', () => {
  let world: World

  beforeAll(async () => {
    world = await startWorld()
  })
  afterAll(() => world[Symbol.asyncDispose]())

  test.each([{}, { 'x-dezky-probe': '' }, { 'x-dezky-probe': 'guessed' }, { 'x-dezky-probe': '0'.repeat(32) }])(
    'tells nobody which target answered who asks with %j', async (headers) => {
      await using backend = await startBackend(freshId())
      const host = freshHost()
      await lead(world.ingress, routeTo(host, backend.target))
      const response = await request(`http://${world.publicAddress.host}:${world.publicAddress.port}/`, { headers: { host, ...headers } })
      expect(await response.body.text()).toBe(backend.target.id)
      expect(response.headers).not.toHaveProperty('x-dezky-target')
    })

  test('answers 404 for names it does not know, and 503 while the target is gone', async () => {
    const host = freshHost()
    expect(await world.ingress.ask(host)).toEqual({ target: null, status: 404, problem: 'Nothing is served under this name.' })
    const { target, [Symbol.asyncDispose]: stop } = await startBackend(freshId())
    await stop()
    await world.ingress.lead(routeTo(host, target))
    expect(await world.ingress.ask(host)).toEqual({ target: null, status: 503, problem: 'The proxy answered, and no target.' })
  })

  test('takes targets by name, and keeps their address', async () => {
    await using backend = await startBackend(freshId())
    const route = routeTo(freshHost(), { ...backend.target, host: 'localhost' })
    await lead(world.ingress, route)
    await lead(world.ingress, route)
    expect(await world.ingress.observe(route.host)).toMatchObject({ targets: [{ host: '127.0.0.1' }] })
  })

  test('an id that means another address already is refused', async () => {
    await using backend = await startBackend(freshId())
    const host = freshHost()
    await lead(world.ingress, routeTo(host, backend.target))
    await expect(world.ingress.lead(routeTo(host, { ...backend.target, port: 9 }))).rejects.toMatchObject({ reason: 'invalid' })
    expect(await world.ingress.ask(host)).toMatchObject({ target: backend.target.id })
  })

  test('loses nothing in ten swaps in a row, each old instance stopped as soon as nothing is open to it', async () => {
    const { ingress, publicAddress } = world
    const host = freshHost()
    let running = await startBackend(freshId())
    await lead(ingress, routeTo(host, running.target))
    const load = startLoad(publicAddress, host, ['/', '/', '/', '/slow?ms=50', '/slow?ms=50'])
    for (let swap = 0; swap < 10; swap++) {
      const old = running
      running = await startBackend(freshId())
      await lead(ingress, routeTo(host, running.target))
      await expect.poll(() => ingress.inFlight(host, old.target.id), { interval: 5, timeout: 5_000 }).toBe(0)
      await old[Symbol.asyncDispose]()
      await ingress.release(host, old.target.id)
    }
    await load.stop()
    await running[Symbol.asyncDispose]()
    expect(load.requests.filter(({ problem }) => problem !== null)).toEqual([])
    expect(new Set(load.requests.map(({ by }) => by)).size).toBeGreaterThan(8)
    expect(load.resets()).toBe(0)
  })
})

describe.skipIf(!haproxy)('HAProxy without our configuration', () => {
  test('is not valid, and takes no change', async () => {
    await using proxy = await startProxy()
    const { configFile } = proxy.options
    const elsewhere = haproxyIngress({ ...proxy.options, mapFile: `${configFile}.other.map`, configFile: `${configFile}.other` })
    expect(await elsewhere.probe()).toMatchObject({ valid: false, problem: expect.stringContaining('without our configuration') })
    const route = routeTo(freshHost(), { id: 'a', host: '127.0.0.1', port: 9, weight: 1 })
    await expect(elsewhere.lead(route)).rejects.toMatchObject({ name: 'IngressRejected', reason: 'broken' })
  })
})
