// The proxy goes away in the middle of deployments.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startLoad } from '@dezky/ingress/testing'
import { canRun, type SeededStage, startWorld, type World } from './world.ts'

let world: World
beforeAll(async () => {
  if (canRun) world = await startWorld()
})
afterAll(() => world?.[Symbol.asyncDispose]())

describe.skipIf(!canRun)('HAProxy that is started again', () => {
  it('while deployments ask for health and drain, and after one: requests fail only while it is down', { timeout: 60_000 }, async () => {
    const [v1, v2] = [await world.push({ version: 'v1' }), await world.push({ version: 'v2' })]
    const stages = await Promise.all(['health', 'drain', 'over'].map(step => world.stage({
      project: { health: { kind: 'http', intervalMs: 100, inARow: step === 'health' ? 12 : 2 } }, stage: { drainSeconds: 20 },
    })))
    const [asking, draining] = stages as [SeededStage, SeededStage, SeededStage]
    await Promise.all(stages.map(stage => world.deployed(stage, v1.digest)))
    const loads = stages.map(({ hostName }) => startLoad(world.proxy.options.publicAddress, hostName, ['/']))
    const held = startLoad(world.proxy.options.publicAddress, draining.hostName, ['/cgi-bin/hold'])
    const ids = await Promise.all([asking, draining].map(stage => world.deploy(stage, v2.digest)))
    await Promise.all([world.reached(ids[0]!, 'health'), world.reached(ids[1]!, 'drain')])

    const wentAt = performance.now()
    await world.proxy.kill()
    await world.proxy.restart()
    const cameAt = performance.now()

    const ends = await Promise.all(ids.map(id => world.ended(id)))
    const stopped = Promise.all([...loads, held].map(load => load.stop()))
    await world.letGo(draining)
    await stopped
    const lost = loads.flatMap(({ requests }) => requests.filter(({ problem }) => problem !== null))
    expect(ends.map(({ state, failure }) => failure?.message ?? state)).toEqual(['succeeded', 'succeeded'])
    expect(lost.filter(({ beganAt, endedAt }) => endedAt < wentAt || beganAt > cameAt)).toEqual([])
    expect(await Promise.all(stages.map(({ hostName }) => world.served(hostName)))).toEqual(['v2', 'v2', 'v1'])
    const left = await Promise.all(stages.map(stage => world.containersOf(stage)))
    expect(left).toEqual([['exited', 'running'], ['exited', 'running'], ['running']])
  })
})
