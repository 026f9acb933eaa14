// What is on disk, beside what HAProxy serves: whoever changed one of them, and whatever was in the way.
import { chmod, mkdir, readFile, rm, rmdir, stat, writeFile } from 'node:fs/promises'
import { request } from 'undici'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { haproxyIngress } from '../../src/drivers/haproxy/haproxy.ts'
import { runtimeApi } from '../../src/drivers/haproxy/runtime-api.ts'
import { type Backend, startBackend } from '../backend.ts'
import { freshHost, freshId, lead, routeTo } from '../contract/world.ts'
import { haproxy } from '../proxy.ts'
import { startWorld, type World } from './haproxy-world.ts'

describe.skipIf(!haproxy)('HAProxy and the files it starts with', () => {
  let world: World
  let one: Backend
  let two: Backend

  beforeAll(async () => {
    world = await startWorld({ slots: 4 })
    one = await startBackend(freshId())
    two = await startBackend(freshId())
  })
  afterAll(async () => {
    for (const used of [world, one, two]) await used[Symbol.asyncDispose]()
  })

  afterEach(async () => {
    for (const { host, ours } of await world.ingress.list()) if (ours) await world.ingress.remove(host)
  })

  async function led(host: string, ...backends: Backend[]): Promise<string> {
    for (const { target } of backends) await lead(world.ingress, routeTo(host, target))
    return host
  }

  const targetsOf = async (host: string) => (await world.ingress.observe(host))?.targets.map(({ id }) => id)

  test('a restart with an earlier configuration is seen, and led right again', async () => {
    const { proxy, ingress } = world
    const host = await led(freshHost(), one)
    const earlier = await readFile(proxy.options.configFile, 'utf8')
    await led(host, two)
    await writeFile(proxy.options.configFile, earlier)
    await proxy.restart()
    expect(await targetsOf(host)).toEqual([one.target.id])
    await led(host, two)
    await proxy.restart()
    expect(await targetsOf(host)).toEqual([two.target.id])
    expect(await ingress.probe()).toMatchObject({ valid: true, problem: null })
  })

  test.each(['configFile', 'mapFile'] as const)('a %s that somebody spoilt is a problem, and written again when routes are looked at', async (file) => {
    const { proxy, ingress } = world
    const host = await led(freshHost(), one, two)
    await writeFile(proxy.options[file], 'spoilt')
    expect(await ingress.probe()).toMatchObject({ valid: true, problem: expect.stringContaining('restart') })
    expect(await targetsOf(host)).toEqual([two.target.id])
    expect(await ingress.probe()).toMatchObject({ valid: true, problem: null })
    await proxy.restart()
    expect(await ingress.probe()).toMatchObject({ valid: true, problem: null })
    await led(host, two)
  })

  test('files that cannot be written keep changes from being made, and nobody from looking', async () => {
    const { proxy: { options }, ingress } = world
    const host = await led(freshHost(), one)
    await mkdir(`${options.configFile}.next`)
    await expect(ingress.lead(routeTo(host, two.target))).rejects.toMatchObject({ name: 'IngressUnavailable' })
    expect(await targetsOf(host)).toEqual([one.target.id])
    expect(await ingress.ask(host)).toMatchObject({ target: one.target.id })
    await rmdir(`${options.configFile}.next`)
    await led(host, two)
    expect(await ingress.probe()).toMatchObject({ problem: null })
  })

  test('killed, it is unavailable; started again, everything is where it was', async () => {
    const { proxy, ingress } = world
    const host = await led(freshHost(), one, two)
    await proxy.kill()
    await expect(ingress.lead(routeTo(host, one.target))).rejects.toMatchObject({ name: 'IngressUnavailable' })
    await expect(ingress.observe(host)).rejects.toMatchObject({ name: 'IngressUnavailable' })
    expect(await ingress.ask(host)).toMatchObject({ target: null, status: null, problem: expect.stringContaining('ECONNREFUSED') })
    await proxy.restart()
    expect(await targetsOf(host)).toEqual([two.target.id])
    expect(await ingress.inFlight(host, one.target.id)).toBe(0)
    expect(await readFile(proxy.options.configFile, 'utf8')).toContain(`server ${one.target.id} 127.0.0.1:${one.target.port} weight 0 `)
    await ingress.release(host, one.target.id)
    expect(await readFile(proxy.options.configFile, 'utf8')).not.toContain(one.target.id)
    await led(host, one)
  })

  test('there is room for as many names as there are places, and for another when one has gone', async () => {
    const hosts = [freshHost(), freshHost(), freshHost(), freshHost()]
    for (const host of hosts) await led(host, one)
    const more = routeTo(freshHost(), one.target)
    await expect(world.ingress.lead(more)).rejects.toMatchObject({ name: 'IngressRejected', reason: 'full' })
    await world.ingress.remove(hosts[1]!)
    await lead(world.ingress, more)
    expect(await targetsOf(hosts[0]!)).toEqual([one.target.id])
  })

  test('what somebody else wrote into the map stays', async () => {
    const { plantRoute, proxy, publicAddress } = world
    const [theirs, ours] = [freshHost(), freshHost()]
    await plantRoute(theirs)
    await led(ours, one, two)
    await world.ingress.remove(ours)
    await proxy.restart()
    const { body } = await request(`http://${publicAddress.host}:${publicAddress.port}/`, { headers: { host: theirs } })
    expect(await body.text()).toBe('by hand')
    expect(await readFile(proxy.options.mapFile, 'utf8')).toContain('# This one is mine.\n')
  })

  test('what an interrupted change left in HAProxy is gone after the next', async () => {
    const { proxy } = world
    const api = runtimeApi(proxy.options.socketPath)
    for (const place of [1, 2, 3, 4]) {
      await api.tell(`add server dezky-${place}/left-over 127.0.0.1:9`, 'New server registered.')
      await api.tell(`enable server dezky-${place}/left-over`)
    }
    await led(freshHost(), one)
    expect(await api.ask('show servers state')).not.toContain('left-over')
  })

  test('a target that an administrator put into maintenance is not led to, until it is led to again', async () => {
    const { ingress, proxy } = world
    const host = await led(freshHost(), one)
    for (const number of [1, 2, 3, 4]) {
      await runtimeApi(proxy.options.socketPath).ask(`set server dezky-${number}/${one.target.id} state maint`)
    }
    expect(await ingress.observe(host)).toMatchObject({ targets: [], problem: expect.stringContaining('No server') })
    await proxy.restart()
    expect(await ingress.ask(host)).toMatchObject({ target: null, status: 503 })
    await led(host, one)
  })

  test('other settings are a problem until HAProxy is reloaded, and keep nothing from being done', async () => {
    const { proxy } = world
    const other = haproxyIngress({ ...proxy.options, slots: 6 })
    const host = freshHost()
    await lead(other, routeTo(host, one.target))
    expect(await other.probe()).toMatchObject({ valid: true, problem: expect.stringContaining('reload') })
    await proxy.restart()
    expect(await other.probe()).toMatchObject({ valid: true, problem: null })
    expect(await targetsOf(host)).toEqual([one.target.id])
    await proxy.restart()
  })

  test('both are made where there are none, and keep the rights they have', async () => {
    const { proxy: { options, restart }, ingress } = world
    const host = await led(freshHost(), one)
    for (const file of [options.configFile, options.mapFile]) await rm(file)
    expect(await targetsOf(host)).toEqual([one.target.id])
    await chmod(options.mapFile, 0o640)
    await restart()
    expect(await ingress.probe()).toMatchObject({ valid: true, problem: null })
    await led(host, one)
    await led(freshHost(), one)
    expect((await stat(options.mapFile)).mode & 0o777).toBe(0o640)
  })
})
