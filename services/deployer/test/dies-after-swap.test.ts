// The new instance ends just as requests are led to it.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { haproxyIngress } from '@dezky/ingress/drivers/haproxy'
import { canRun, startWorld, type World } from './world.ts'

let world: World
/** Whether the public address seems to be answered by nobody of ours: so that the proxy is asked until there is something else to know. */
let isMute = false
beforeAll(async () => {
  if (!canRun) return
  world = await startWorld({
    connectIngress({ options }) {
      if (options.driver !== 'haproxy') throw new Error('There is but one.')
      const ingress = haproxyIngress(options)
      return { ...ingress, ask: async (host, signal) => isMute ? { target: null, status: 503, problem: null } : ingress.ask(host, signal) }
    },
  })
})
afterAll(() => world?.[Symbol.asyncDispose]())

describe.skipIf(!canRun)('a release that ends right after the swap', () => {
  it('is found out at once, and the release before serves again', async () => {
    const stage = await world.stage()
    await world.deployed(stage, (await world.push({ version: 'v1' })).digest)
    isMute = true
    const id = await world.deploy(stage, (await world.push({ version: 'v2' })).digest)
    await world.reached(id, 'verify')
    const { containers } = await world.context.hosts.of(world.hostId)
    const fresh = (await containers.list()).find(({ name }) => name.endsWith('-2'))
    await containers.stop(fresh!.id, 0)
    isMute = false
    const { state, failure, steps } = await world.ended(id)
    expect([state, failure?.code, failure?.step]).toEqual(['failed', 'unwell_after_swap', 'verify'])
    expect(failure?.message).toMatch(/ended after requests were led to it/)
    const { startedAt, endedAt } = steps.find(({ name }) => name === 'verify')!
    expect(Date.parse(endedAt!) - Date.parse(startedAt!)).toBeLessThan(9_000)
    expect(await world.served(stage.hostName)).toBe('v1')
    expect(await world.containersOf(stage)).toEqual(['running'])
  })
})
